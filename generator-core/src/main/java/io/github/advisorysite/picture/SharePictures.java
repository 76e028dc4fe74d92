package io.github.advisorysite.picture;

import io.github.advisorysite.cvss.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A picture of the site, and one for each severity: bars as high as it, beside the five states that
 * a vendor may stand in. 1200 by 630 pixels, as the Open Graph protocol's readers want them.
 */
public final class SharePictures {

  private static final String SITE = "share.png";
  private static final int ACCENT = 0x1d4f6e;
  private static final int LINE = 0xd5dbe0;

  /** The colours of the states, as the pages have them. */
  private static final int[] STATES = {0xb3261e, 0xa04a00, 0x1b6b3a, 0x35630f, 0x4d5a66};

  private static final int BARS = Severity.values().length - 1;
  private static final int GROUND = 530;

  private SharePictures() {}

  /** The names that they have in a theme. */
  public static List<String> names() {
    return Stream.concat(Stream.of(SITE), Arrays.stream(Severity.values()).map(SharePictures::name))
        .toList();
  }

  /** All of them by name, in order; they are drawn anew, which takes tens of milliseconds. */
  public static SortedMap<String, byte[]> drawn() {
    SortedMap<String, byte[]> all = new TreeMap<>();
    all.put(SITE, draw(BARS, ACCENT));
    int filled = 0;
    for (Severity severity : Severity.values()) {
      all.put(name(severity), draw(filled++, colour(severity)));
    }
    return all;
  }

  private static String name(Severity severity) {
    return "share-" + severity.key() + ".png";
  }

  private static int colour(Severity severity) {
    return switch (severity) {
      case CRITICAL -> 0x8f1410;
      case HIGH -> 0xb3261e;
      case MEDIUM -> 0xa04a00;
      case LOW, NONE -> 0x4d5a66;
    };
  }

  private static byte[] draw(int filled, int colour) {
    Canvas canvas = new Canvas(1200, 630);
    canvas.fill(0, 0, 1200, 100, ACCENT);
    canvas.fill(100, 38, 320, 24, 0xffffff);
    for (int bar = 0; bar < BARS; bar++) {
      int height = 100 + bar * 90;
      canvas.fill(100 + bar * 120, GROUND - height, 88, height, bar < filled ? colour : LINE);
    }
    for (int state = 0; state < STATES.length; state++) {
      int top = 172 + state * 74;
      canvas.fill(680, top, 44, 44, STATES[state]);
      canvas.fill(752, top + 12, 348 - state % 2 * 90, 20, LINE);
    }
    return canvas.png();
  }
}
