package io.github.advisorysite.picture;

import io.github.advisorysite.cvss.Severity;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A picture of the site, and one for each severity: bars as high as it, beside the five states that
 * a vendor may stand in. 1200 by 630 pixels, as the Open Graph protocol's readers want them.
 */
public final class SharePictures {

  private static final int ACCENT = 0x1d4f6e;
  private static final int LINE = 0xd5dbe0;

  /** The colours of the states, as the pages have them. */
  private static final int[] STATES = {0xb3261e, 0xa04a00, 0x1b6b3a, 0x35630f, 0x4d5a66};

  private static final int BARS = Severity.values().length - 1;
  private static final int GROUND = 530;

  private static final Map<String, byte[]> ALL = drawn();

  private SharePictures() {}

  /** All of them by the names that they have in a theme. */
  public static Map<String, byte[]> all() {
    return ALL;
  }

  private static Map<String, byte[]> drawn() {
    Map<String, byte[]> all = new TreeMap<>();
    all.put("share.png", draw(BARS, ACCENT));
    int filled = 0;
    for (Severity severity : Severity.values()) {
      all.put("share-" + severity.key() + ".png", draw(filled++, colour(severity)));
    }
    return Collections.unmodifiableMap(all); // in order, unlike a copy
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
