package io.github.advisorysite.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.logcontract.Secrets;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The site is served until somebody ends it, and leaves nothing that could be published. */
final class ServeIT {

  private static final Pattern ADDRESS =
      Pattern.compile("the site is at (http://127\\.0\\.0\\.1:\\d+/)");

  @Test
  void theSiteIsServedAndNothingOfItStays() throws Exception {
    RealMaven maven = RealMaven.project("serving", Secrets.content());
    Process process =
        maven.start(
            RealMaven.goal("serve"),
            "-DadvisorySite.port=0",
            "-DadvisorySite.asOf=2026-06-01T00:00:00Z");
    try {
      assertThat(get(address(maven, process))).contains("/.serve/serve.js");
      Path state = maven.project().resolve(".advisory-site");
      assertThat(state).isDirectoryContaining("glob:**/preview-*");
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(state).isDirectoryNotContaining("glob:**/preview*");
      assertThat(maven.site()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  private static String address(RealMaven maven, Process process) throws Exception {
    Matcher found = ADDRESS.matcher(maven.log());
    while (!found.find()) {
      assertThat(process.isAlive()).as(maven.log()).isTrue();
      Thread.sleep(100);
      found = ADDRESS.matcher(maven.log());
    }
    return found.group(1);
  }

  private static String get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }
}
