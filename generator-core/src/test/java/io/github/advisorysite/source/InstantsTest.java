package io.github.advisorysite.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one grammar of instants. */
final class InstantsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T12:00:00+09:00, 2026-11-20T03:00:00Z",
    "2026-11-20T12:00:00Z, 2026-11-20T12:00:00Z",
    "2026-11-20T12:00:00.5Z, 2026-11-20T12:00:00.5Z",
    "2026-11-20T12:00:00.000000001Z, 2026-11-20T12:00:00.000000001Z",
    "2028-02-29T10:00:00+09:00, 2028-02-29T01:00:00Z",
    "2062-11-20T12:00:00Z, 2062-11-20T12:00:00Z",
    "0026-11-20T12:00:00Z, 0026-11-20T12:00:00Z",
    "2026-11-20T12:00:00+14:00, 2026-11-19T22:00:00Z",
    "2026-11-20T12:00:00-12:00, 2026-11-21T00:00:00Z",
  })
  void readsWhatIsExact(String text, Instant instant) {
    assertThat(Instants.parse(text)).isEqualTo(new Instants.Read(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30T00:00:00Z", "2027-02-29T00:00:00Z", "2026-11-31T00:00:00Z",
            "2026-13-45T00:00:00Z",
        "2026-01-01T25:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T10:60:00Z",
            "2016-12-31T23:59:60Z",
        "2026-01-01T00:00:00+14:01", "2026-01-01T00:00:00-12:01", "2026-01-01T00:00:00+09:60"
      })
  void refusesWhatDoesNotExist(String text) {
    assertThat(Instants.parse(text))
        .isInstanceOfSatisfying(
            Instants.Unread.class, unread -> assertThat(unread.code()).isEqualTo(Code.DATE_RANGE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01T00:00:00+0900",
        "2026-01-01T00:00:00+9:00",
        "2026-01-01T00:00:00JST",
        "2026-01-01T00:00:00+09:00[Asia/Tokyo]",
        "2026-01-01T00:00:00-00:00",
        "2026-01-01t00:00:00z",
        "2026-01-01t00:00:00Z",
        "2026-01-01T00:00:00z",
        "2026-01-01T00:00:00−09:00",
        "2026-01-01 00:00:00Z",
        "20260101T000000Z",
        "2026-W01-1T00:00:00Z",
        "2026-001T00:00:00Z",
        "1767225600",
        "２０２６-01-01T00:00:00Z",
        "2026‑01‑01T00:00:00Z",
        "令和8年1月1日",
        "12026-01-01T00:00:00Z",
        "-9999-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "+2026-01-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "2026-01-01T00:00Z",
        "2026-01-01T00:00:00.Z",
        "2026-01-01T00:00:00.0000000001Z",
        " 2026-01-01T00:00:00Z",
        "undecided",
        ""
      })
  void refusesWhatIsWrittenOtherwise(String text) {
    assertThat(Instants.parse(text))
        .isInstanceOfSatisfying(
            Instants.Unread.class, unread -> assertThat(unread.code()).isEqualTo(Code.DATE_SYNTAX));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, DATE_TIME",
    "2026-01-01T00:00:00, DATE_OFFSET",
    "2026-01-01T00:00, DATE_OFFSET"
  })
  void saysWhatIsMissing(String text, Code code) {
    assertThat(Instants.parse(text))
        .isInstanceOfSatisfying(
            Instants.Unread.class, unread -> assertThat(unread.code()).isEqualTo(code));
  }
}
