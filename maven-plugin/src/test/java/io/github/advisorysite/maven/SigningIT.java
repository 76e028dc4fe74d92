package io.github.advisorysite.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.logcontract.Secrets;
import io.github.advisorysite.signing.Keys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The key from a file, its passphrase from Maven's encrypted settings, and neither in the log. */
final class SigningIT {

  private static final String AS_OF = "-DadvisorySite.asOf=2026-06-01T00:00:00Z";
  private static final String SECURITY = "-Dsettings.security=settings-security.xml";
  private static final String SIGNATURE = ".well-known/csaf/white/2026/jvn_00000001.json.asc";

  @Test
  void theSiteIsSignedOrStaysAsItWas() throws Exception {
    RealMaven maven = RealMaven.project("signing", Secrets.content());
    assertThat(maven.run("package", AS_OF).exit()).isZero();
    Map<String, String> plain = maven.site();
    assertThat(plain).doesNotContainKey(SIGNATURE);

    String key = Keys.ed25519(Instant.parse("2026-01-01T00:00:00Z"));
    Files.writeString(maven.project().resolve("key.asc"), key);
    passphrase(maven, "another");
    RealMaven.Run wrong =
        maven.run("package", AS_OF, SECURITY, "-DadvisorySite.signingKey=key.asc");
    assertThat(wrong.exit()).isNotZero();
    assertThat(wrong.log())
        .contains(
            "ADV-KEY-PASSPHRASE .:1:1: the passphrase does not open the signing key; look at the server of advisorySite.signingServer in the settings")
        .doesNotContain("bouncycastle.openpgp", "Caused by: org.bouncycastle");
    assertQuiet(wrong, key, "another");
    assertThat(maven.site()).isEqualTo(plain);

    passphrase(maven, Keys.PASSPHRASE);
    RealMaven.Run right =
        maven.run("package", AS_OF, SECURITY, "-DadvisorySite.signingKey=key.asc");
    assertThat(right.exit()).isZero();
    assertQuiet(right, key, Keys.PASSPHRASE);
    assertThat(maven.site().get(SIGNATURE)).contains("-----BEGIN PGP SIGNATURE-----");
  }

  /** Writes the settings as Maven's guide to password encryption says. */
  private static void passphrase(RealMaven maven, String passphrase) throws Exception {
    Path folder = maven.project();
    String main = encrypted(maven.run("--encrypt-master-password", "of the machine"));
    Files.writeString(
        folder.resolve("settings-security.xml"),
        "<settingsSecurity><master>" + main + "</master></settingsSecurity>");
    String secret = encrypted(maven.run(SECURITY, "--encrypt-password", passphrase));
    String settings = Files.readString(folder.resolve("settings.xml"));
    Files.writeString(
        folder.resolve("settings.xml"),
        settings
            .replaceAll("(?s)<servers>.*</servers>", "")
            .replace(
                "<settings>",
                "<settings><servers><server><id>advisory-site-signing</id><passphrase>"
                    + secret
                    + "</passphrase></server></servers>"));
  }

  private static String encrypted(RealMaven.Run run) {
    return run.log().lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow();
  }

  private static void assertQuiet(RealMaven.Run run, String key, String passphrase) {
    for (String line : key.lines().filter(line -> line.length() == 64).toList()) {
      assertThat(run.log()).doesNotContain(line);
    }
    assertThat(run.log()).doesNotContain(passphrase);
  }
}
