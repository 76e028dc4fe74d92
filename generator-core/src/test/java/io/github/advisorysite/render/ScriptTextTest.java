package io.github.advisorysite.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a script says stays; what only explains it does not travel. */
final class ScriptTextTest {

  @Test
  void linesThatOnlyCommentAndIndentationAreDropped() {
    assertThat(
            ScriptText.compact(
                """
                // The head.

                /** Adds. */
                function add(a, b) {
                  /* over
                     two lines */
                  return a + b; // a remark behind code
                }
                """))
        .isEqualTo(
            """
            function add(a, b) {
            return a + b; // a remark behind code
            }
            """);
  }

  @Test
  void aStringThatLooksLikeACommentIsNone() {
    String script = "const a = \"/* b\";\nconst c = \"*/ // d\";\n";
    assertThat(ScriptText.compact(script)).isEqualTo(script);
  }

  @Test
  void codeBehindACommentStays() {
    assertThat(ScriptText.compact("/* a */ const b = 1;\n/* c\n */ d();\n"))
        .isEqualTo("const b = 1;\nd();\n");
  }

  @Test
  void aCommentThatIsToBeKeptStays() {
    assertThat(ScriptText.compact("/*! Licence */\na();\n")).isEqualTo("/*! Licence */\na();\n");
  }

  @Test
  void aTemplateLiteralOverSeveralLinesKeepsTheWholeScriptAsItIs() {
    String script = "const a = `\n  // no comment\n`;\n// a comment\n";
    assertThat(ScriptText.compact(script)).isEqualTo(script);
  }
}
