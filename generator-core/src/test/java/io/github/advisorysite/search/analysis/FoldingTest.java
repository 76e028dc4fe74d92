package io.github.advisorysite.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import org.junit.jupiter.api.Test;

/** Folding is Unicode's, on whatever JDK. */
final class FoldingTest {

  @Test
  void everyCharacterThatOldJdksKnowIsFoldedAsUnicodeSays() {
    Normalizer2 unicode = Normalizer2.getNFKCCasefoldInstance();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      if (!isHalf && UCharacter.getAge(c).getMajor() <= 13) {
        for (String text :
            new String[] {Character.toString(c), "e" + Character.toString(c) + "\u0323\u0301"}) {
          assertThat(TextAnalysis.get().fold(text))
              .as("U+%X", c)
              .isEqualTo(unicode.normalize(text));
        }
      }
    }
  }

  @Test
  void whatIsNewerIsNotComposedWithOthers() {
    assertThat(TextAnalysis.get().fold("A\uD81B\uDD67\uD81B\uDD67"))
        .isEqualTo("a\uD81B\uDD67\uD81B\uDD67");
  }
}
