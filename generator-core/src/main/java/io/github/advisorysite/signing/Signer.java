package io.github.advisorysite.signing;

import java.time.Instant;

/**
 * Signs files, always the same bytes alike: it knows neither a clock nor chance. Immutable and
 * thread-safe.
 *
 * <p>It names no type of the library that signs, so a build without a key does not load that.
 */
public sealed interface Signer permits OpenPgpSigner {

  /**
   * A signer with a key.
   *
   * @param asOf when the key must be valid
   * @throws KeyRefusedException if it cannot sign then
   */
  static Signer of(KeySource source, Instant asOf) throws KeyRefusedException {
    return new OpenPgpSigner(SigningKey.read(source, asOf));
  }

  /** The fingerprint of the whole key, in upper-case hexadecimal. */
  String fingerprint();

  /** The public key, armored. */
  byte[] publicKey();

  /**
   * A detached signature, armored.
   *
   * @param at when the bytes were published; a key that was made later signs as of its own making
   */
  byte[] signature(byte[] bytes, Instant at);
}
