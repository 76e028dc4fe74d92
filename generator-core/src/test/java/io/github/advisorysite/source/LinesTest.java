package io.github.advisorysite.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LinesTest {

  @Test
  void linesAreNumberedAndBlankOnesLeftOut() throws IOException {
    assertThat(lines("a\n\n \t\r\nb\r\nc", 1 << 20)).containsExactly("1 a", "4 b\r", "5 c");
    assertThat(lines("", 1)).isEmpty();
  }

  @Test
  void inStretchesOfAnySizeTheyAreTheSame() throws IOException {
    Random random = new Random(1);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(round < 290 ? 60 : 200_000);
      for (int i = 0; i < length; i++) {
        text.append("ab \n".charAt(random.nextInt(4)));
      }
      assertThat(lines(text.toString(), 1 + random.nextInt(40)))
          .as("round " + round)
          .isEqualTo(lines(text.toString(), Integer.MAX_VALUE));
    }
  }

  @Test
  void ofALineThatIsTooLongAsMuchIsHeldAsShowsThat() throws IOException {
    List<String> lines = lines("x".repeat(3 * Limits.DOCUMENT) + "\nb", 1 << 20);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).hasSize("1 ".length() + Limits.DOCUMENT + 1);
    assertThat(lines.get(1)).isEqualTo("2 b");
  }

  private static List<String> lines(String text, int size) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>();
    for (Lines.Part part : Lines.parts(new ByteArrayInputStream(bytes), size)) {
      Lines.read(
          new ByteArrayInputStream(bytes),
          part,
          (number, line) -> lines.add(number + " " + new String(line, StandardCharsets.UTF_8)));
    }
    return lines;
  }
}
