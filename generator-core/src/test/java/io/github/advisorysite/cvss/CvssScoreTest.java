package io.github.advisorysite.cvss;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores and severities of FIRST's own examples and of NVD's bands for version 2. */
final class CvssScoreTest {

  @ParameterizedTest
  @CsvSource({
    "AV:N/AC:L/Au:N/C:P/I:N/A:N, 2.0, 5.0, MEDIUM",
    "AV:N/AC:L/Au:N/C:C/I:C/A:C, 2.0, 10.0, HIGH",
    "AV:L/AC:H/Au:M/C:N/I:N/A:N, 2.0, 0.0, LOW",
    "CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N, 3.0, 6.1, MEDIUM",
    "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 3.1, 9.8, CRITICAL",
    "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N, 3.1, 7.5, HIGH",
    "CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:N, 3.1, 0.0, NONE",
    "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N, 4.0, 9.3, CRITICAL",
    "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N, 4.0, 0.0, NONE",
  })
  void isWhatTheSpecificationComputes(
      String vector, String version, String score, Severity severity) {
    assertThat(CvssScore.of(vector)).contains(new CvssScore(version, vector, score, severity));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CVSS:3.1/",
        "CVSS:3.1/AV:N",
        "CVSS:5.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/A:H",
        "CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
        "AV:--/AC:--/Au:--/C:--/I:--/A:--",
        "av:n/ac:l/au:n/c:p/i:n/a:n",
        "(AV:N/AC:L/Au:N/C:P/I:N/A:N)",
        "AV:N/AC:L/Au:N/C:P/I:N/A:N/",
        "AV:N/AC:L/Au:N/C:P/I:N/A:N/X:Y",
        "CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:N/A:N",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H trailing",
      })
  void isNothingWhereTheVectorIsNone(String vector) {
    assertThat(CvssScore.of(vector)).isEmpty();
  }
}
