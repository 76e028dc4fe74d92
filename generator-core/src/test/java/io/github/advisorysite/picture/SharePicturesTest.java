package io.github.advisorysite.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.SplittableRandom;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

final class SharePicturesTest {

  @Test
  void eachIsAPictureOfTheSizeThatReadersWant() throws Exception {
    assertThat(SharePictures.drawn())
        .containsOnlyKeys(
            "share.png",
            "share-none.png",
            "share-low.png",
            "share-medium.png",
            "share-high.png",
            "share-critical.png");
    for (byte[] png : SharePictures.drawn().values()) {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
      assertThat(image.getWidth()).isEqualTo(1200);
      assertThat(image.getHeight()).isEqualTo(630);
      assertThat(png.length).isLessThan(8_000);
    }
  }

  @Test
  void theBarsAreAsHighAsTheSeverity() throws Exception {
    assertThat(bars("share-none.png")).isEqualTo("....");
    assertThat(bars("share-low.png")).isEqualTo("#...");
    assertThat(bars("share-medium.png")).isEqualTo("##..");
    assertThat(bars("share-high.png")).isEqualTo("###.");
    assertThat(bars("share-critical.png")).isEqualTo("####");
  }

  @Test
  void whateverTheRowsTheyInflateToThemselves() throws Exception {
    SplittableRandom random = new SplittableRandom(20_261_123);
    for (int run = 0; run < 200; run++) {
      int stride = random.nextInt(513, 769);
      byte[] rows = new byte[stride * random.nextInt(1, 5)];
      for (int at = 0; at < rows.length; at++) {
        boolean isCopy = at >= stride && random.nextInt(100) < 97;
        rows[at] = isCopy ? rows[at - stride] : (byte) random.nextInt(run % 2 == 0 ? 3 : 256);
      }
      ByteArrayOutputStream inflated = new ByteArrayOutputStream();
      try (InflaterInputStream in =
          new InflaterInputStream(new ByteArrayInputStream(Deflated.of(rows, stride)))) {
        in.transferTo(inflated);
      }
      assertThat(inflated.toByteArray()).isEqualTo(rows);
    }
  }

  private static String bars(String name) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(SharePictures.drawn().get(name)));
    StringBuilder bars = new StringBuilder();
    for (int x = 144; x < 600; x += 120) {
      bars.append((image.getRGB(x, 520) & 0xFFFFFF) == 0xd5dbe0 ? '.' : '#');
    }
    return bars.toString();
  }
}
