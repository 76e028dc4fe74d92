package io.github.advisorysite.search.analysis;

import io.github.advisorysite.search.block.Cursor;
import java.text.Normalizer;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * NFKC_Casefold of a fixed version of Unicode, whatever version the JDK knows: width, case and
 * compatibility forms fall together, and what is not seen is dropped. Immutable.
 */
final class CaseFolding {

  private static final int ASCII = 128;
  private static final char REPLACEMENT = '\uFFFD';

  /** By code point, or null where it stays. */
  private final @Nullable String[] places = new String[Character.MAX_CODE_POINT + 1];

  private final BitSet kept = new BitSet();

  CaseFolding(byte[] block) {
    Cursor in = Cursor.of(block, 'c');
    int groups = in.number();
    int at = 0;
    int written = 0;
    for (int i = 0; i < groups; i++) {
      at += in.number();
      int head = in.number();
      int count = (head >>> 2) + 1;
      int form = head & 3;
      if (form == 2) {
        for (int k = 0; k < count; k++) {
          StringBuilder place = new StringBuilder();
          for (int left = in.number(); left > 0; left--) {
            written += in.signed();
            place.appendCodePoint(written);
          }
          places[at++] = place.toString();
        }
      } else {
        int step = form == 1 ? 2 : 1;
        int offset = form == 3 ? 0 : in.signed();
        for (int k = 0; k < count; k++) {
          places[at + k * step] = form == 3 ? "" : Character.toString(at + k * step + offset);
        }
        at += (count - 1) * step + 1;
      }
    }
    int last = 0;
    for (int left = in.number(); left > 0; left--) {
      last += in.number();
      kept.set(last);
    }
  }

  /** The folded text; halves of pairs become U+FFFD. */
  String fold(String text) {
    return isAscii(text) ? ofAscii(text) : ofAny(text);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= ASCII) {
        return false;
      }
    }
    return true;
  }

  private static String ofAscii(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      char c = folded[i];
      folded[i] = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }
    return new String(folded);
  }

  private String ofAny(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        c = REPLACEMENT;
      }
      String place = places[c];
      if (place == null) {
        folded.appendCodePoint(c);
      } else {
        folded.append(place);
      }
    }
    return composed(folded);
  }

  private String composed(StringBuilder text) {
    StringBuilder composed = new StringBuilder(text.length());
    int start = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      if (kept.get(c)) {
        composed.append(nfc(text.substring(start, i))).appendCodePoint(c);
        start = end;
      }
      i = end;
    }
    return composed.append(nfc(text.substring(start))).toString();
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
