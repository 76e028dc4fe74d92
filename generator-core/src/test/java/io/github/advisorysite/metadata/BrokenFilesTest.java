package io.github.advisorysite.metadata;

import static io.github.advisorysite.metadata.Pictures.chunk;
import static io.github.advisorysite.metadata.Pictures.latin;
import static io.github.advisorysite.metadata.Pictures.segment;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Cut and damaged files are read or refused, soon, and never otherwise. */
final class BrokenFilesTest {

  private static final int FLIPS = 400;

  private static Map<String, byte[]> files() throws Exception {
    byte[] exif = Exif.saying(Secret.utf8()).turned(6).bytes();
    byte[] xmp = Pictures.xmp(Secret.BOTH);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "a.png",
        Pictures.png(
            chunk("eXIf", exif),
            chunk("zTXt", latin("Comment\0\0"), Pictures.deflated(Secret.utf8())),
            chunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0"), xmp)));
    files.put(
        "a.jpg",
        Pictures.jpeg(
            segment(0xe1, latin("Exif\0\0"), exif),
            segment(0xe1, latin("http://ns.adobe.com/xap/1.0/\0"), xmp)));
    files.put("a.gif", Pictures.gif(Pictures.extension(0xfe, Secret.utf8())));
    files.put(
        "a.webp", Pictures.webp(0x0c, Pictures.riff("EXIF", exif), Pictures.riff("XMP ", xmp)));
    files.put("a.pdf", Papers.titled(Secret.BOTH));
    return files;
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aFileCutAnywhereIsReadOrRefused() throws Exception {
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      byte[] whole = file.getValue();
      assertThat(isRead(file.getKey(), whole)).isTrue();
      int refused = 0;
      for (int length = 0; length < whole.length; length++) {
        refused += isRead(file.getKey(), Arrays.copyOf(whole, length)) ? 0 : 1;
      }
      boolean isPdf = file.getKey().endsWith("pdf");
      assertThat(refused).as(file.getKey()).isBetween(isPdf ? 1 : whole.length, whole.length);
    }
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aDamagedFileIsReadOrRefused() throws Exception {
    SplittableRandom random = new SplittableRandom(20261120);
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      int refused = 0;
      for (int flip = 0; flip < FLIPS; flip++) {
        byte[] damaged = file.getValue().clone();
        int flips = 1 + random.nextInt(4);
        for (int count = 0; count < flips; count++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        refused += isRead(file.getKey(), damaged) ? 0 : 1;
      }
      assertThat(refused).as(file.getKey()).isBetween(1, FLIPS - 1);
    }
  }

  /** Whether a file is read and rid of its metadata; anything but a refusal fails the test. */
  private static boolean isRead(String name, byte[] bytes) {
    boolean isRemoved;
    try {
      byte[] removed = FileMetadata.removed(name, bytes);
      assertThat(FileMetadata.removed(name, removed)).isEqualTo(removed);
      isRemoved = true;
    } catch (UnreadableMetadataException e) {
      isRemoved = false;
    }
    try {
      FileMetadata.texts(name, bytes);
      return isRemoved;
    } catch (UnreadableMetadataException e) {
      assertThat(e.getMessage()).doesNotContain(Secret.LATIN).doesNotContain(Secret.JAPANESE);
      return false;
    }
  }
}
