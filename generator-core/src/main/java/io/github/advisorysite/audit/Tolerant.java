package io.github.advisorysite.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads what may be broken, for all that is in it. */
final class Tolerant {

  private Tolerant() {}

  /** Something that a library reads of bytes that it may not understand. */
  @FunctionalInterface
  interface Attempt<T> {
    @Nullable T read() throws IOException;
  }

  /** What was read, or null. */
  static <T> @Nullable T attempt(Attempt<T> attempt) {
    try {
      return attempt.read();
    } catch (IOException | RuntimeException e) {
      return null; // libraries meet broken bytes with either
    }
  }

  /** The bytes of a stream up to a limit, or up to where it breaks. */
  static byte[] asFarAsItOpens(Attempt<InputStream> source, int limit) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 13];
    try {
      InputStream in = source.read();
      int count = 0;
      while (in != null && count >= 0 && out.size() < limit) {
        count = in.read(buffer, 0, Math.min(buffer.length, limit - out.size()));
        out.write(buffer, 0, Math.max(count, 0));
      }
    } catch (IOException | RuntimeException e) {
      return out.toByteArray(); // what stands before the break
    }
    return out.toByteArray();
  }
}
