package io.github.advisorysite.signing;

import io.github.advisorysite.signing.KeyRefusedException.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Set;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSecretKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/** Reads a private key and judges whether it can sign. */
record SigningKey(PGPSecretKeyRing ring, PGPPublicKey publicKey, PGPPrivateKey privateKey) {

  /** Kinds whose signatures of the same bytes are the same (RFC 8032; RFC 8017, section 8.2). */
  private static final Set<Integer> KINDS =
      Set.of(
          PublicKeyAlgorithmTags.EDDSA_LEGACY,
          PublicKeyAlgorithmTags.Ed25519,
          PublicKeyAlgorithmTags.RSA_GENERAL);

  /**
   * The key of a source.
   *
   * @param asOf when it must be valid
   */
  static SigningKey read(KeySource source, Instant asOf) throws KeyRefusedException {
    PGPSecretKeyRing ring = ring(source);
    PGPSecretKey key = signing(ring);
    check(ring.getPublicKey(), asOf);
    check(key.getPublicKey(), asOf);
    try {
      PGPPrivateKey own =
          key.extractPrivateKey(
              new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider())
                  .build(source.passphrase()));
      return new SigningKey(ring, key.getPublicKey(), own);
    } catch (PGPException | RuntimeException e) { // its words are not ours to show
      throw new KeyRefusedException(
          Fault.PASSPHRASE,
          "the passphrase does not open the signing key; look at the server of advisorySite.signingServer in the settings");
    }
  }

  private static PGPSecretKeyRing ring(KeySource source) throws KeyRefusedException {
    try {
      Iterator<PGPSecretKeyRing> rings =
          new PGPSecretKeyRingCollection(
                  PGPUtil.getDecoderStream(new ByteArrayInputStream(source.bytes())),
                  new BcKeyFingerprintCalculator())
              .getKeyRings();
      if (rings.hasNext()) {
        return rings.next();
      }
    } catch (IOException | PGPException | RuntimeException e) {
      throw none();
    }
    throw none();
  }

  private static KeyRefusedException none() {
    return new KeyRefusedException(
        Fault.FILE,
        "no private OpenPGP key can be read there; export one by gpg --armor --export-secret-keys");
  }

  private static PGPSecretKey signing(PGPSecretKeyRing ring) throws KeyRefusedException {
    Iterator<PGPSecretKey> keys = ring.getSecretKeys();
    while (keys.hasNext()) {
      PGPSecretKey key = keys.next();
      if (!key.isPrivateKeyEmpty()
          && KINDS.contains(key.getPublicKey().getAlgorithm())
          && maySign(key.getPublicKey())) {
        return key;
      }
    }
    throw new KeyRefusedException(
        Fault.KIND,
        "the key cannot sign, or never the same twice; make an Ed25519 key, as by gpg --quick-generate-key NAME ed25519 sign");
  }

  private static boolean maySign(PGPPublicKey key) {
    Iterator<PGPSignature> signatures = key.getSignatures();
    while (signatures.hasNext()) {
      PGPSignature signature = signatures.next();
      if (signature.hasSubpackets()
          && signature.getHashedSubPackets().getKeyFlags() != 0
          && (signature.getHashedSubPackets().getKeyFlags() & KeyFlags.SIGN_DATA) == 0) {
        return false;
      }
    }
    return true;
  }

  private static void check(PGPPublicKey key, Instant asOf) throws KeyRefusedException {
    Instant made = key.getCreationTime().toInstant();
    boolean expires = key.getValidSeconds() > 0;
    if (key.hasRevocation()
        || (expires && !made.plusSeconds(key.getValidSeconds()).isAfter(asOf))) {
      throw new KeyRefusedException(
          Fault.EXPIRED,
          "the signing key had expired by the site's instant, or was revoked; prolong it or name another");
    }
  }
}
