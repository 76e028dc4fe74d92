package io.github.advisorysite.output;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of files. */
public final class Digests {

  private static final int BUFFER = 1 << 16;

  private Digests() {}

  /** The SHA-256 (FIPS 180-4) of bytes, in lower-case hexadecimal. */
  public static String sha256(byte[] bytes) {
    return digest("SHA-256", bytes);
  }

  /** As {@link #sha256(byte[])}, of what a stream gives, up to so many bytes. */
  public static String sha256(InputStream in, long most) throws IOException {
    MessageDigest digest = of("SHA-256");
    byte[] buffer = new byte[BUFFER];
    long left = most;
    while (left > 0) {
      int length = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (length < 0) {
        break;
      }
      digest.update(buffer, 0, length);
      left -= length;
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The SHA-512 (FIPS 180-4) of bytes, in lower-case hexadecimal. */
  public static String sha512(byte[] bytes) {
    return digest("SHA-512", bytes);
  }

  private static String digest(String algorithm, byte[] bytes) {
    return HexFormat.of().formatHex(of(algorithm).digest(bytes));
  }

  private static MessageDigest of(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-2", e);
    }
  }
}
