package io.github.advisorysite.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.AsymmetricCipherKeyPairGenerator;
import org.bouncycastle.crypto.KeyGenerationParameters;
import org.bouncycastle.crypto.generators.DSAKeyPairGenerator;
import org.bouncycastle.crypto.generators.DSAParametersGenerator;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.DSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** Keys made for a test. */
public final class Keys {

  public static final String PASSPHRASE = "a passphrase for tests";

  private Keys() {}

  /** An armored Ed25519 key. */
  public static String ed25519(Instant made) {
    return ed25519(made, Optional.empty());
  }

  static String ed25519(Instant made, Optional<Duration> validity) {
    Ed25519KeyPairGenerator pairs = new Ed25519KeyPairGenerator();
    pairs.init(new KeyGenerationParameters(new SecureRandom(), 256));
    return armored(ring(PublicKeyAlgorithmTags.EDDSA_LEGACY, pairs, made, validity));
  }

  /** A key whose signatures differ at each signing. */
  static String dsa(Instant made) {
    DSAParametersGenerator parameters = new DSAParametersGenerator();
    parameters.init(1024, 10, new SecureRandom());
    DSAKeyPairGenerator pairs = new DSAKeyPairGenerator();
    pairs.init(new DSAKeyGenerationParameters(new SecureRandom(), parameters.generateParameters()));
    return armored(ring(PublicKeyAlgorithmTags.DSA, pairs, made, Optional.empty()));
  }

  private static PGPSecretKeyRing ring(
      int algorithm,
      AsymmetricCipherKeyPairGenerator pairs,
      Instant made,
      Optional<Duration> validity) {
    try {
      AsymmetricCipherKeyPair own = pairs.generateKeyPair();
      PGPKeyPair pair = new BcPGPKeyPair(4, algorithm, own, Date.from(made));
      PGPSignatureSubpacketGenerator facts = new PGPSignatureSubpacketGenerator();
      facts.setKeyFlags(true, KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA);
      validity.ifPresent(time -> facts.setKeyExpirationTime(true, time.toSeconds()));
      PGPDigestCalculator sha1 = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1);
      return new PGPKeyRingGenerator(
              PGPSignature.POSITIVE_CERTIFICATION,
              pair,
              "Sample CC <csaf@example.org>",
              sha1,
              facts.generate(),
              null,
              new BcPGPContentSignerBuilder(algorithm, HashAlgorithmTags.SHA256),
              new BcPBESecretKeyEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256, sha1)
                  .build(PASSPHRASE.toCharArray()))
          .generateSecretKeyRing();
    } catch (PGPException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String armored(PGPSecretKeyRing ring) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ArmoredOutputStream armor = ArmoredOutputStream.builder().clearHeaders().build(bytes)) {
      ring.encode(armor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
