package io.github.advisorysite.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;

/** Signs by OpenPGP (RFC 4880). */
final class OpenPgpSigner implements Signer {

  private final SigningKey key;

  OpenPgpSigner(SigningKey key) {
    this.key = key;
  }

  @Override
  public String fingerprint() {
    return HexFormat.of()
        .formatHex(key.ring().getPublicKey().getFingerprint())
        .toUpperCase(Locale.ROOT);
  }

  @Override
  public byte[] publicKey() {
    return armored(key.ring().toCertificate()::encode);
  }

  @Override
  public byte[] signature(byte[] bytes, Instant at) {
    try {
      PGPSignatureGenerator generator =
          new PGPSignatureGenerator(
              new BcPGPContentSignerBuilder(
                  key.publicKey().getAlgorithm(), HashAlgorithmTags.SHA512),
              key.publicKey());
      generator.init(PGPSignature.BINARY_DOCUMENT, key.privateKey());
      PGPSignatureSubpacketGenerator facts = new PGPSignatureSubpacketGenerator();
      Instant made = key.publicKey().getCreationTime().toInstant();
      facts.setSignatureCreationTime(true, Date.from(at.isAfter(made) ? at : made));
      facts.setIssuerFingerprint(false, key.publicKey());
      generator.setHashedSubpackets(facts.generate());
      generator.update(bytes);
      return armored(generator.generate()::encode);
    } catch (PGPException e) {
      throw new IllegalStateException("the key has signed before", null);
    }
  }

  @FunctionalInterface
  private interface Encoded {
    void encode(OutputStream out) throws IOException;
  }

  private static byte[] armored(Encoded packet) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ArmoredOutputStream armor = ArmoredOutputStream.builder().clearHeaders().build(bytes)) {
      packet.encode(armor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
