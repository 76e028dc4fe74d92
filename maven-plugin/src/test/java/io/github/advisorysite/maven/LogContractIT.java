package io.github.advisorysite.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.logcontract.Secrets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What Maven prints at its most talkative, stack traces included, when a goal fails on a secret.
 */
final class LogContractIT {

  private static final String AS_OF = "-DadvisorySite.asOf=2026-06-01T00:00:00Z";
  private static final String BROKEN = "title: {ja: \"霧晶門, en: qvexlume}\n";

  @Test
  void aGateThatCannotBeReadIsOneConstantLine() throws Exception {
    RealMaven maven = RealMaven.project("broken-gate", Secrets.content());
    assertThat(maven.run("package", AS_OF).exit()).isZero();
    Map<String, String> standing = maven.site();
    maven.with("cases/zvelkir/case.yaml", BROKEN);

    RealMaven.Run generate = maven.run("package", AS_OF);
    assertThat(generate.exit()).isNotZero();
    assertThat(generate.log())
        .contains(
            "[ERROR] ADV-GATE (withheld): run the goal validate in private to see what and where")
        .doesNotContain("Caused by: io.github", "Caused by: org.snakeyaml");
    assertQuiet(generate);
    assertThat(maven.site()).isEqualTo(standing);

    RealMaven.Run validate = maven.run(RealMaven.goal("validate"), AS_OF);
    assertThat(validate.exit()).isNotZero();
    assertThat(validate.log())
        .contains("details are withheld here; problems.txt in the state directory has them");
    assertQuiet(validate);
  }

  @Test
  void aTemplateThatCatchesItsOwnFaultPrintsNoValue() throws Exception {
    RealMaven maven =
        RealMaven.project("catching", Secrets.content())
            .with(
                "theme/templates/advisory.ftlh",
                "<#attempt>${page.card.title.text?number}<#recover>caught</#attempt>");
    RealMaven.Run run = maven.run("package", AS_OF);
    assertThat(run.exit()).isZero();
    assertThat(maven.site().get("advisories/JVN00000001/index.html")).endsWith("caught");
    assertQuiet(run);
  }

  private static void assertQuiet(RealMaven.Run run) {
    for (String word : Secrets.all()) {
      assertThat(run.log().contains(word)).as(word).isFalse();
    }
  }
}
