package io.github.advisorysite.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorysite.signing.KeyRefusedException.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SignerTest {

  private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final byte[] TEXT = "公開する".getBytes(StandardCharsets.UTF_8);

  @TempDir Path temp;

  private static KeySource opened(String key) {
    return KeySource.of(key, Keys.PASSPHRASE.toCharArray());
  }

  private static void refused(KeySource source, Fault fault, String message) {
    assertThatThrownBy(() -> Signer.of(source, NOW))
        .isInstanceOfSatisfying(
            KeyRefusedException.class, e -> assertThat(e.fault()).isEqualTo(fault))
        .hasMessage(message)
        .hasNoCause();
  }

  @Test
  void theSameBytesHaveTheSameSignature() throws Exception {
    String key = Keys.ed25519(MADE);
    byte[] first = Signer.of(opened(key), NOW).signature(TEXT, NOW);
    assertThat(Signer.of(opened(key), NOW).signature(TEXT, NOW)).isEqualTo(first);
    assertThat(Signer.of(opened(key), NOW.plusSeconds(9)).signature(TEXT, NOW)).isEqualTo(first);
    assertThat(new String(first, StandardCharsets.UTF_8))
        .startsWith("-----BEGIN PGP SIGNATURE-----\n")
        .endsWith("-----END PGP SIGNATURE-----\n");
  }

  @Test
  void whatWasPublishedBeforeTheKeyWasMadeIsSignedAsOfItsMaking() throws Exception {
    Signer signer = Signer.of(opened(Keys.ed25519(MADE)), NOW);
    byte[] old = signer.signature(TEXT, Instant.parse("2004-01-01T00:00:00Z"));
    assertThat(signer.signature(TEXT, MADE)).isEqualTo(old);
    assertThat(signer.signature(TEXT, MADE.plusSeconds(1))).isNotEqualTo(old);
  }

  @Test
  void aKeyInAFileIsReadWithAndWithoutArmor() throws Exception {
    String key = Keys.ed25519(MADE);
    Path armored = Files.writeString(temp.resolve("key.asc"), key);
    Path binary = temp.resolve("key.gpg");
    try (var decoded =
        org.bouncycastle.openpgp.PGPUtil.getDecoderStream(Files.newInputStream(armored))) {
      Files.write(binary, decoded.readAllBytes());
    }
    char[] passphrase = Keys.PASSPHRASE.toCharArray();
    String fingerprint = Signer.of(opened(key), NOW).fingerprint();
    assertThat(fingerprint).matches("[0-9A-F]{40}");
    assertThat(Signer.of(KeySource.of(armored, passphrase), NOW).fingerprint())
        .isEqualTo(fingerprint);
    assertThat(Signer.of(KeySource.of(binary, passphrase), NOW).fingerprint())
        .isEqualTo(fingerprint);
  }

  @Test
  void whatCannotSignIsRefusedWithoutAWordOfIt() throws Exception {
    String none =
        "no private OpenPGP key can be read there; export one by gpg --armor --export-secret-keys";
    refused(opened("no key at all"), Fault.FILE, none);
    refused(opened(""), Fault.FILE, none);
    refused(KeySource.of(temp.resolve("absent"), new char[0]), Fault.FILE, none);
    refused(KeySource.of(temp, new char[0]), Fault.FILE, none);
    String key = Keys.ed25519(MADE);
    String isPublic = new String(Signer.of(opened(key), NOW).publicKey(), StandardCharsets.UTF_8);
    assertThat(isPublic).startsWith("-----BEGIN PGP PUBLIC KEY BLOCK-----\n");
    refused(opened(isPublic), Fault.FILE, none);
    refused(opened(key.substring(0, key.length() / 2)), Fault.FILE, none);
    String passphrase =
        "the passphrase does not open the signing key; look at the server of advisorySite.signingServer in the settings";
    refused(KeySource.of(key, "another".toCharArray()), Fault.PASSPHRASE, passphrase);
    refused(KeySource.of(key, new char[0]), Fault.PASSPHRASE, passphrase);
    refused(
        opened(Keys.dsa(MADE)),
        Fault.KIND,
        "the key cannot sign, or never the same twice; make an Ed25519 key, as by gpg --quick-generate-key NAME ed25519 sign");
  }

  @Test
  void aKeyIsJudgedAsOfTheSitesInstant() throws Exception {
    String key = Keys.ed25519(MADE, Optional.of(Duration.ofDays(100)));
    Instant end = MADE.plus(Duration.ofDays(100));
    assertThat(Signer.of(opened(key), end.minusNanos(1)).fingerprint()).hasSize(40);
    String expired =
        "the signing key had expired by the site's instant, or was revoked; prolong it or name another";
    refused(opened(key), Fault.EXPIRED, expired);
    assertThatThrownBy(() -> Signer.of(opened(key), end)).hasMessage(expired);
  }

  @Test
  void aSourceShowsNothingOfTheKey() {
    assertThat(KeySource.of("a key", "a passphrase".toCharArray())).hasToString("a signing key");
    assertThat(KeySource.of(temp, new char[0])).hasToString("a signing key");
  }
}
