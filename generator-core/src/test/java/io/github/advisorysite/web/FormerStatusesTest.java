package io.github.advisorysite.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.advisorysite.Content;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever server it is, the address of a status that has no page any more leads to its place. */
final class FormerStatusesTest {

  private static final String FORMER = "/under/advisories/JVN00000001/vendors/maru";
  private static final String PLACE = "/under/advisories/JVN00000001/#vendor-maru";

  @TempDir private static Path temp;
  private static Path root = Path.of("");

  @BeforeAll
  static void build() throws Exception {
    root = Files.createDirectories(temp.resolve("root"));
    Content content = Content.minimal(temp.resolve("sample"));
    String settings = Files.readString(content.folder().resolve("site.yaml"));
    content.with(
        "site.yaml",
        settings.replaceFirst("(?m)^(baseUrl: .*)", "$1under/") + "statusPages: {foldAbove: 0}\n");
    Files.move(content.at("2026-02-01T00:00:00Z").folder(), root.resolve("under"));
  }

  @Test
  void nginxLeadsThere() throws Exception {
    assumeTrue(Files.exists(WebServer.NGINX), WebServer.ABSENT);
    Path scratch = Files.createDirectories(temp.resolve("nginx"));
    try (WebServer server = WebServer.nginx(root, scratch)) {
      lead(server);
    }
  }

  @Test
  void apacheLeadsThere() throws Exception {
    assumeTrue(Files.exists(WebServer.APACHE), WebServer.ABSENT);
    Path scratch = Files.createDirectories(temp.resolve("apache"));
    try (WebServer server = WebServer.apache(root, scratch)) {
      lead(server);
    }
  }

  private static void lead(WebServer server) throws Exception {
    for (String language : new String[] {"", "en/"}) {
      HttpResponse<byte[]> answer =
          server.get(FORMER.replaceFirst("/under/", "/under/" + language) + ".html");
      assertThat(answer.statusCode()).isEqualTo(301);
      assertThat(answer.headers().firstValue("location").orElse(""))
          .endsWith(PLACE.replaceFirst("/under/", "/under/" + language))
          .matches("(http://[a-z0-9.:]+)?/.*");
      assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    }
    assertThat(server.get(FORMER + ".json").statusCode()).isEqualTo(200);
    assertThat(server.get(FORMER + ".svg").statusCode()).isEqualTo(200);
    for (String other :
        new String[] {
          FORMER + ".htmlx",
          FORMER.replace("/under/", "/under/fr/") + ".html",
          FORMER + "%0d%0aX-Header:%201.html",
          FORMER.replace("JVN00000001", "JVN%0d%0aX-Header:%201") + ".html",
          FORMER.replace("JVN00000001", "a%2fb") + ".html"
        }) {
      HttpResponse<byte[]> answer = server.get(other);
      assertThat(answer.statusCode()).as(other).isBetween(400, 404);
      assertThat(answer.headers().firstValue("x-header")).as(other).isEmpty();
    }
  }

  @Test
  void hostsOfStaticSitesLeadThere() throws Exception {
    assertThat(led(FORMER + ".html")).containsExactly(PLACE);
    assertThat(led(FORMER.replace("/under/", "/under/en/") + ".html"))
        .containsExactly(PLACE.replace("/under/", "/under/en/"));
    assertThat(led(FORMER + ".json")).isEmpty();
    assertThat(led(FORMER + ".svg")).isEmpty();
  }

  /**
   * Where each rule leads to that matches, as Cloudflare reads them: a name is all up to a slash.
   */
  private static Stream<String> led(String address) throws Exception {
    return Files.readAllLines(root.resolve("under/_redirects")).stream()
        .filter(line -> line.startsWith("/"))
        .flatMap(
            line -> {
              String[] rule = line.split(" ", -1);
              assertThat(rule[2]).isEqualTo("301");
              String names = rule[0].replace(".", "\\.").replaceAll(":([a-z]+)", "(?<$1>[^/]+)");
              Matcher found = Pattern.compile(names).matcher(address);
              return found.matches()
                  ? Stream.of(
                      rule[1]
                          .replace(":id", found.group("id"))
                          .replace(":vendor", found.group("vendor")))
                  : Stream.empty();
            });
  }
}
