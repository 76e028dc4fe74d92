package io.github.advisorysite.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class WordsTest {

  @Test
  void spellingsThatAReaderTakesForOneFoldToOne() {
    assertThat(Folding.fold("ＪＶＮ＃１２\u00ad３\n Ｘ　Ｙ")).isEqualTo("jvn#123 x y");
    assertThat(Folding.fold("霧 箱\nの")).isEqualTo("霧箱の");
    assertThat(Folding.fold("CVE‐1900–1−2")).isEqualTo("cve 1900 1 2");
    assertThat(Folding.fold("EX-2026-**9**")).isEqualTo("ex 2026 9");
    assertThat(Folding.fold("EX%2D2026%20%E9%9C%A7 100%")).isEqualTo("ex 2026霧100%");
  }

  @Test
  void aWordIsFoundWholeInAnyText() {
    WordFinder finder = new WordFinder(List.of("jvn#12", "霧箱", "box", "ab"));
    assertThat(finder.in(Folding.fold("jvn#12 と jvn#123"))).containsExactly("jvn#12");
    assertThat(finder.in(Folding.fold("大霧箱中"))).containsExactly("霧箱");
    assertThat(finder.in(Folding.fold("inbox, boxes, cab"))).isEmpty();
    assertThat(finder.in(Folding.fold("Box ab"))).containsExactly("ab", "box");
    WordFinder alike =
        new WordFinder(List.of("the box of the fog", "the box of the fo", "the box of"));
    assertThat(alike.in("in the box of the fog"))
        .containsExactly("the box of", "the box of the fog");
    assertThat(alike.in("the box of the fogs")).containsExactly("the box of");
    assertThat(new WordFinder(List.of()).in("x")).isEmpty();
  }

  @Test
  void whatIsNormalInPartsIsNormalAsAWhole() {
    String characters = "aZ9 e\u0301\u3099\u0323ｶﾞか\u00c5\u1100\u1161①ﬁΣς\ud83d\ude00İ";
    for (int seed = 0; seed < 2_000; seed++) {
      String text =
          new SplittableRandom(seed)
              .ints(12, 0, characters.length())
              .mapToObj(characters::charAt)
              .map(String::valueOf)
              .collect(Collectors.joining());
      String whole = Normalizer.normalize(text, Normalizer.Form.NFKC);
      assertThat(Folding.fold(text)).as("seed %d", seed).isEqualTo(Folding.fold(whole));
    }
  }

  @Test
  void wordsThatBeginAlikeAreToldApart() {
    for (int seed = 0; seed < 500; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Set<String> words = new TreeSet<>();
      for (int i = random.nextInt(1, 40); i > 0; i--) {
        words.add(("the same beginning " + letters(random, random.nextInt(1, 6))).strip());
      }
      String text = letters(random, 3) + " the same beginning " + letters(random, 9).strip();
      Set<String> expected = new TreeSet<>(words);
      expected.removeIf(word -> !(text + ' ').contains(' ' + word + ' '));
      assertThat(new WordFinder(words).in(text)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static String letters(SplittableRandom random, int count) {
    return random
        .ints(count, 0, 3)
        .mapToObj("ab "::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  @Test
  void aPhraseIsARunOfLettersThatNoMarkupInterrupts() {
    assertThat(Phrases.of("**x** [The vendor says that it is](y)"))
        .contains("the vendor says that");
    assertThat(Phrases.of("- one **two** three\n- four five six seven"))
        .contains("four five six seven");
    assertThat(Phrases.of("CVE-1900-1 on 2026-01-01")).isEmpty();
  }

  @Test
  void aPhraseIsFoundWhereverItStands() {
    String phrase = Phrases.of("影響を受ける製品は当社にはありません").orElseThrow();
    WordFinder finder = new WordFinder(List.of(phrase));
    assertThat(finder.in(Folding.fold("<p>いま影響を受ける製品は当社には\nありません。</p>"))).containsExactly(phrase);
    assertThat(finder.in(Folding.fold("影響を受ける製品は当社にもありません"))).isEmpty();
  }
}
