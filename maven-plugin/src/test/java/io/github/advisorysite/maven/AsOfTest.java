package io.github.advisorysite.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Instant;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The instant of a run is read as strictly as those of the content. */
final class AsOfTest {

  @Test
  void anInstantWithOffsetIsTheOneOfTheRun() throws Exception {
    assertThat(asOf("2026-11-20T12:00:00.5+09:00").instant())
        .isEqualTo(Instant.parse("2026-11-20T03:00:00.5Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-22|ADV-DATE-TIME advisorySite.asOf: a date alone is no instant; write it like 2026-11-20T12:00:00+09:00",
        "2026-11-22T12:00:00|ADV-DATE-OFFSET advisorySite.asOf: the instant has no offset; write it like 2026-11-20T12:00:00+09:00",
        "2026-02-30T12:00:00Z|ADV-DATE-RANGE advisorySite.asOf: there is no such date, time or offset; write it like 2026-11-20T12:00:00+09:00",
        "tomorrow|ADV-DATE-SYNTAX advisorySite.asOf: this is no instant; write it like 2026-11-20T12:00:00+09:00",
        "undecided|ADV-DATE-SYNTAX advisorySite.asOf: this is no instant; write it like 2026-11-20T12:00:00+09:00",
      })
  void anythingElseIsAFailureOfUse(String text, String message) throws Exception {
    SiteMojo mojo = asOf(text);
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(message)
        .hasNoCause();
  }

  private static SiteMojo asOf(String text) throws ReflectiveOperationException {
    SiteMojo mojo =
        new GenerateMojo(
            request -> {
              throw new IllegalStateException("no passphrase is asked for");
            });
    for (String name : new String[] {"contentDirectory", "stateDirectory", "outputDirectory"}) {
      set(mojo, name, new java.io.File("target/none"));
    }
    set(mojo, "asOf", text);
    return mojo;
  }

  private static void set(SiteMojo mojo, String name, Object value)
      throws ReflectiveOperationException {
    Field field = SiteMojo.class.getDeclaredField(name);
    field.setAccessible(true);
    field.set(mojo, value);
  }
}
