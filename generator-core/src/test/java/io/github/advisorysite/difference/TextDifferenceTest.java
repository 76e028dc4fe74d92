package io.github.advisorysite.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.difference.Passage.Kind;
import io.github.advisorysite.difference.Passage.Run;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class TextDifferenceTest {

  @Test
  void textsThatAreAlikeDoNotDiffer() {
    assertThat(TextDifference.of("", "")).isEmpty();
    assertThat(TextDifference.of("ab\nc", "ab\nc\n")).isEmpty();
  }

  @Test
  void wordsOfScriptsWithSpacesChangeWhole() {
    assertThat(shown("Update to 1.2.3 or later.", "Update to 1.2.4 or later."))
        .isEqualTo("|Update to 1.2.[-3-][+4+] or later.|");
    assertThat(shown("It is affected.", "It is unaffected."))
        .isEqualTo("|It is [-affected-][+unaffected+].|");
    assertThat(shown("a café here", "a cafés here")).isEqualTo("|a [-café-][+cafés+] here|");
  }

  @Test
  void scriptsWithoutSpacesChangeByCharacters() {
    assertThat(shown("対策版を公開予定です。", "対策版を公開しました。")).isEqualTo("|対策版を公開[-予定です-][+しました+]。|");
  }

  @Test
  void whatStaysBetweenTwoChangesAndIsShortChangesWithThem() {
    assertThat(shown("甲乙丙", "丁乙戊")).isEqualTo("|[-甲乙丙-][+丁乙戊+]|");
  }

  @Test
  void textsThatShareLittleAreTwoTexts() {
    assertThat(shown("その製品は使用していません。", "連絡を取り違えていたため、訂正してお詫びいたします。"))
        .isEqualTo("|[-その製品は使用していません。-][+連絡を取り違えていたため、訂正してお詫びいたします。+]|");
  }

  @Test
  void linesThatStayAreNotShown() {
    assertThat(shown("one\ntwo\nthree\nfour", "one\n2\nthree\nfour\nfive"))
        .isEqualTo("…[-two-][+2+]…\n…[+five+]|");
  }

  @Test
  void aSectionThatIsNewOrGoneIsOnePassage() {
    assertThat(shown("", "New.\nText.")).isEqualTo("|[+New.\nText.+]|");
    assertThat(shown("Old.", "")).isEqualTo("|[-Old.-]|");
  }

  @Test
  void longTextsWithNothingInCommonTakeNoLongTime() {
    String before = "あ".repeat(100_000);
    String after = "い".repeat(100_000);
    assertThat(TextDifference.of(before, after))
        .singleElement()
        .extracting(Passage::runs)
        .isEqualTo(java.util.List.of(new Run(Kind.DELETED, before), new Run(Kind.INSERTED, after)));
  }

  @Test
  void whateverTheTextsTheChangesAreThere() {
    SplittableRandom random = new SplittableRandom(20_261_123);
    for (int run = 0; run < 2_000; run++) {
      String before = text(random);
      String after = text(random);
      for (Passage passage : TextDifference.of(before, after)) {
        assertThat(before).contains(without(passage, Kind.INSERTED));
        assertThat(after).contains(without(passage, Kind.DELETED));
        assertThat(passage.runs()).anyMatch(part -> part.kind() != Kind.SAME);
      }
    }
  }

  private static String text(SplittableRandom random) {
    return random
        .ints(random.nextInt(40), 0, 8)
        .mapToObj(n -> new String[] {"a", "bc", " ", "\n", "甲", "乙", "。", "😀"}[n])
        .collect(Collectors.joining());
  }

  private static String without(Passage passage, Kind kind) {
    return passage.runs().stream()
        .filter(run -> run.kind() != kind)
        .map(Run::text)
        .collect(Collectors.joining());
  }

  private static String shown(String before, String after) {
    return TextDifference.of(before, after).stream()
        .map(
            passage ->
                (passage.first() ? "|" : "…")
                    + passage.runs().stream()
                        .map(TextDifferenceTest::shown)
                        .collect(Collectors.joining())
                    + (passage.last() ? "|" : "…"))
        .collect(Collectors.joining("\n"));
  }

  private static String shown(Run run) {
    return switch (run.kind()) {
      case SAME -> run.text();
      case DELETED -> "[-" + run.text() + "-]";
      case INSERTED -> "[+" + run.text() + "+]";
    };
  }
}
