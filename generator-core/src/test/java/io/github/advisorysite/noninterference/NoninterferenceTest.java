package io.github.advisorysite.noninterference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Built;
import io.github.advisorysite.Content;
import io.github.advisorysite.noninterference.Piece.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * For made-up contents and instants, the site of all of it is the site of what is public, byte for
 * byte. {@code -Dembargo.seeds=N} tries more seeds; a failure names its seed.
 */
final class NoninterferenceTest {

  private static final int SEEDS = Integer.getInteger("embargo.seeds", 100);

  @TempDir Path temp;

  @Test
  void whatIsWithheldIsNotInTheSite() throws Exception {
    int refused = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      MadeUp madeUp = new MadeUp(seed);
      List<Piece> all = madeUp.cases();
      Instant asOf = madeUp.asOf(all);
      List<Piece> open = new ArrayList<>();
      all.forEach(piece -> piece.publicAt(Instant.MIN, asOf).ifPresent(open::add));
      String name = "seed " + seed + " as of " + asOf;

      Content contentOfAll = content(seed + "-all", all);
      Content contentOfOpen = content(seed + "-open", open);
      List<String> refusal = contentOfAll.refusalAt(asOf.toString());
      assertThat(refusal).as(name).isEqualTo(contentOfOpen.refusalAt(asOf.toString()));
      if (!refusal.isEmpty()) {
        refused++; // two ids that differ in case alone are both public by now
        continue;
      }
      Built ofAll = contentOfAll.at(asOf.toString());
      Built ofOpen = contentOfOpen.at(asOf.toString());
      assertThat(ofAll.fingerprint()).as(name).isEqualTo(ofOpen.fingerprint());
      assertThat(ofAll.report()).as(name).isEqualTo(ofOpen.report());

      String site = text(ofAll);
      Set<String> known = words(open);
      for (String word : words(all)) {
        if (!known.contains(word)) {
          assertThat(site.contains(word.replace("霧", ""))).as(name + ": " + word).isFalse();
        }
      }
      for (Piece piece : open) {
        assertThat(site).as(name).contains(piece.word());
      }
    }
    assertThat(refused).as("seeds that show nothing").isLessThan(SEEDS / 4);
  }

  private Content content(String name, List<Piece> pieces) throws IOException {
    Content content = Content.empty(temp.resolve(name));
    for (Map.Entry<String, String> file : Written.of(pieces).entrySet()) {
      content.with(file.getKey(), file.getValue());
    }
    return content;
  }

  private static Set<String> words(List<Piece> pieces) {
    return pieces.stream()
        .flatMap(piece -> piece.all().stream())
        .filter(piece -> piece.kind() != Kind.NOTIFIED)
        .map(Piece::word)
        .collect(Collectors.toSet());
  }

  private static String text(Built site) throws Exception {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, byte[]> file : site.files().entrySet()) {
      text.append(file.getKey())
          .append('\n')
          .append(new String(file.getValue(), StandardCharsets.UTF_8));
    }
    return text.toString();
  }
}
