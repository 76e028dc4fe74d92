package io.github.advisorysite.output;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of files. */
public final class Digests {

  private Digests() {}

  /** The SHA-256 (FIPS 180-4) of bytes, in lower-case hexadecimal. */
  public static String sha256(byte[] bytes) {
    return digest("SHA-256", bytes);
  }

  /** The SHA-512 (FIPS 180-4) of bytes, in lower-case hexadecimal. */
  public static String sha512(byte[] bytes) {
    return digest("SHA-512", bytes);
  }

  private static String digest(String algorithm, byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-2", e);
    }
  }
}
