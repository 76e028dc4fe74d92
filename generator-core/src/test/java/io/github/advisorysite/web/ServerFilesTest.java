package io.github.advisorysite.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.advisorysite.Built;
import io.github.advisorysite.Content;
import io.github.advisorysite.HeadersFile;
import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.output.OutputPath;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever server it is, each kind of file is sent with the headers that it wants. */
final class ServerFilesTest {

  private static final Path SAMPLE = Path.of("../content/src/advisories");
  private static final String BASE = "/under/";

  /** What servers send by themselves, and what depends on them. */
  private static final List<String> WATCHED =
      List.of(
          "access-control-allow-origin",
          "cache-control",
          "content-disposition",
          "content-security-policy",
          "cross-origin-opener-policy",
          "cross-origin-resource-policy",
          "permissions-policy",
          "referrer-policy",
          "strict-transport-security",
          "x-content-type-options",
          "x-frame-options");

  @TempDir private static Path temp;
  private static Path root = Path.of("");
  private static Path folder = Path.of("");
  private static Map<String, byte[]> files = Map.of();
  private static String policy = "";

  @BeforeAll
  static void build() throws Exception {
    root = temp.resolve("root");
    Content sample = Content.empty(temp.resolve("sample"));
    try (Stream<Path> paths = Files.walk(SAMPLE)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        Path copy = sample.folder().resolve(SAMPLE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path settings = sample.folder().resolve("site.yaml");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replaceFirst("(?m)^baseUrl: .*", "baseUrl: https://advisories.example.org" + BASE));
    Built built = sample.at("2026-11-20T03:00:00Z");
    Files.createDirectories(root);
    Files.move(built.folder(), root.resolve("under"));
    folder = root.resolve("under");
    files = new Built(folder, built.report()).files();
    policy =
        Jsoup.parse(Files.readString(folder.resolve("index.html")))
            .select("meta[http-equiv=Content-Security-Policy]")
            .attr("content");
  }

  @Test
  void hostsOfStaticSitesSendThem() throws Exception {
    HeadersFile headers = new HeadersFile(folder.resolve(Addresses.HEADERS));
    assertThat(headers.rules()).isLessThan(100); // Cloudflare Pages takes no more
    for (String path : paths()) {
      Map<String, String> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      sent.putAll(headers.of(address(path)));
      String type = sent.remove("content-type");
      sent.putIfAbsent("cache-control", "no-cache");
      assertThat(sent).as(path).isEqualTo(wanted(path));
      if (isGuessedWrong(path)) {
        assertThat(type).as(path).isEqualTo(type(path));
      }
    }
  }

  @Test
  void nginxSendsThem() throws Exception {
    assumeTrue(Files.exists(WebServer.NGINX), WebServer.ABSENT);
    Path scratch = Files.createDirectories(temp.resolve("nginx"));
    try (WebServer server = WebServer.nginx(root, scratch)) {
      compare(server);
    }
  }

  @Test
  void apacheSendsThem() throws Exception {
    assumeTrue(Files.exists(WebServer.APACHE), WebServer.ABSENT);
    Path scratch = Files.createDirectories(temp.resolve("apache"));
    try (WebServer server = WebServer.apache(root, scratch)) {
      compare(server);
      assertThat(server.get(BASE + ".htaccess").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void whatIsForTheServerIsInNoListOfWhatIsPublished() throws Exception {
    assertThat(Files.readString(folder.resolve("api/v1/checksums.json")))
        .contains(BASE + "robots.txt")
        .doesNotContain("_headers", "htaccess", "nginx.conf");
  }

  private static void compare(WebServer server) throws Exception {
    for (String path : paths()) {
      HttpResponse<byte[]> answer = server.get(address(path));
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body()).as(path).isEqualTo(files.get(path));
      assertThat(watched(answer.headers())).as(path).isEqualTo(wanted(path));
      assertThat(answer.headers().firstValue("etag")).as(path).isPresent();
      if (!type(path).isEmpty()) {
        assertThat(answer.headers().firstValue("content-type")).as(path).hasValue(type(path));
      }
    }
    HttpResponse<byte[]> missing = server.get(BASE + "advisories/none/");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).isEqualTo(files.get("404.html"));
    assertThat(watched(missing.headers())).isEqualTo(wanted("404.html"));
    assertThat(server.get(BASE + "vuldef/").statusCode()).isIn(403, 404); // lists no folder
  }

  /** One file of each kind is enough for a server, and all of the pages that have a form. */
  private static List<String> paths() throws Exception {
    Map<String, String> kinds = new TreeMap<>();
    for (String path : files.keySet()) {
      if (!Addresses.isForServers(new OutputPath(path)) && !path.equals(".advisory-site")) {
        kinds.put(path.replaceAll("\\d+|[0-9a-f]{12,}|vn-[a-z]+", "*"), path);
      }
    }
    return List.copyOf(kinds.values());
  }

  private static String address(String path) {
    return BASE + new OutputPath(path).address();
  }

  private static Map<String, String> watched(HttpHeaders headers) {
    Map<String, String> watched = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : WATCHED) {
      List<String> values = headers.allValues(name);
      if (!values.isEmpty()) {
        watched.put(name, String.join(" AND ", values));
      }
    }
    return watched;
  }

  private static Map<String, String> wanted(String path) {
    boolean isAttachment = path.contains("/files/");
    boolean isHashed = path.startsWith("assets/") || path.endsWith(".bin");
    boolean isPage = path.endsWith(".html");
    Map<String, String> wanted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    wanted.put("Content-Security-Policy", policy + "; frame-ancestors 'none'");
    wanted.put("Strict-Transport-Security", "max-age=31536000");
    wanted.put("X-Content-Type-Options", "nosniff");
    wanted.put("Referrer-Policy", "no-referrer");
    wanted.put("X-Frame-Options", "DENY");
    wanted.put("Cross-Origin-Opener-Policy", "same-origin");
    wanted.put(
        "Permissions-Policy",
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), "
            + "fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), "
            + "payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), "
            + "usb=(), xr-spatial-tracking=()");
    wanted.put("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
    if (isPage || isHashed || isAttachment) {
      wanted.put("Cross-Origin-Resource-Policy", "same-site");
    } else {
      wanted.put("Cross-Origin-Resource-Policy", "cross-origin");
      wanted.put("Access-Control-Allow-Origin", "*");
    }
    if (isAttachment) {
      wanted.put("Content-Disposition", "attachment");
    }
    return wanted;
  }

  private static boolean isGuessedWrong(String path) {
    return !path.matches(".*\\.(html|js|svg|css|png|bin)")
        && !List.of("", "application/json").contains(type(path));
  }

  private static String type(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return switch (name) {
      case "atom.xml", "updates.xml" -> "application/atom+xml";
      case "feed.json" -> "application/feed+json";
      case "opensearch.xml" -> "application/opensearchdescription+xml";
      default ->
          switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "json" -> "application/json";
            case "rdf" -> "application/rdf+xml";
            case "csv" -> "text/csv; charset=utf-8";
            case "asc", "sha256", "sha512", "txt" -> "text/plain; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            default -> ""; // as the server likes
          };
    };
  }
}
