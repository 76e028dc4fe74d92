package io.github.advisorysite.csaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import io.github.advisorysite.Built;
import io.github.advisorysite.GeneratorOptions;
import io.github.advisorysite.SiteGenerator;
import io.github.advisorysite.signing.KeySource;
import io.github.advisorysite.signing.Keys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists, digests and signatures of the sample's CSAF documents agree in both directions. */
final class CsafProviderTest {

  private static final Path CONTENT = Path.of("../content/src/advisories");
  private static final Instant AS_OF = Instant.parse("2026-11-20T03:00:00Z");
  private static final String BASE = "https://advisories.example.org/";
  private static final String WHITE = ".well-known/csaf/white/";
  private static final String METADATA = ".well-known/csaf/provider-metadata.json";

  private static final Pattern ROW = Pattern.compile("\"([^\"]+)\",\"([^\"]+)\"");

  @TempDir private static Path temp;
  private static String key;
  private static Path site;

  @BeforeAll
  static void build() throws Exception {
    key = Keys.ed25519(Instant.parse("2026-01-01T00:00:00Z"));
    site = built("site", signed());
  }

  private static Optional<KeySource> signed() {
    return Optional.of(KeySource.of(key, Keys.PASSPHRASE.toCharArray()));
  }

  private static Path built(String name, Optional<KeySource> source) throws Exception {
    Path output = temp.resolve(name);
    new SiteGenerator(
            new GeneratorOptions(
                CONTENT,
                output,
                temp.resolve(name + "-state"),
                AS_OF,
                Optional.empty(),
                2,
                Optional.empty(),
                false,
                source,
                false))
        .generate(pages -> {});
    return output;
  }

  private static List<String> documents() throws IOException {
    Path white = site.resolve(WHITE);
    return CsafJudges.documents(site).stream()
        .map(file -> white.relativize(file).toString())
        .toList();
  }

  private static String text(String path) throws IOException {
    return Files.readString(site.resolve(path));
  }

  private static JsonNode json(String path) throws IOException {
    return CsafJudges.read(Files.readAllBytes(site.resolve(path)));
  }

  @Test
  void theMetadataAreValidAndTellWhereAllIs() throws Exception {
    assumeTrue(CsafJudges.haveSchemas(), CsafJudges.NO_SCHEMA);
    JsonNode metadata = json(METADATA);
    assertThat(CsafJudges.schema("provider_json_schema.json").validate(metadata)).isEmpty();
    assertThat(metadata.get("role").asText()).isEqualTo("csaf_trusted_provider");
    assertThat(metadata.get("canonical_url").asText()).isEqualTo(BASE + METADATA);
    assertThat(metadata.at("/distributions/0/directory_url").asText()).isEqualTo(BASE + WHITE);
    assertThat(metadata.at("/publisher/name").asText()).isEqualTo("見本CC");
    for (JsonNode url : metadata.findValues("url")) {
      assertThat(site.resolve(url.asText().substring(BASE.length()))).isRegularFile();
    }
    for (String list : List.of("categories", "services")) {
      String url = metadata.findValue(list).get(0).asText();
      assertThat(site.resolve(url.substring(BASE.length()))).isRegularFile();
    }
    assertThat(text(".well-known/security.txt")).contains("\nCSAF: " + BASE + METADATA + "\n");
  }

  @Test
  void theListsNameEachDocumentOnceAndNoOther() throws Exception {
    assertThat(text(WHITE + "index.txt").lines()).containsExactlyElementsOf(documents());
    Map<String, String> released = new TreeMap<>();
    List<String> newestFirst = new ArrayList<>();
    for (String name : documents()) {
      JsonNode tracking = json(WHITE + name).at("/document/tracking");
      released.put(name, tracking.get("current_release_date").asText());
      assertThat(name)
          .isEqualTo(
              tracking.get("initial_release_date").asText().substring(0, 4)
                  + "/"
                  + tracking
                      .get("id")
                      .asText()
                      .toLowerCase(Locale.ROOT)
                      .replaceAll("[^+a-z0-9-]+", "_")
                  + ".json");
    }
    Map<String, String> changes = new TreeMap<>();
    for (String line : text(WHITE + "changes.csv").lines().toList()) {
      Matcher fields = ROW.matcher(line);
      assertThat(fields.matches()).as(line).isTrue();
      changes.put(fields.group(1), fields.group(2));
      newestFirst.add(fields.group(2));
    }
    assertThat(changes).isEqualTo(released);
    assertThat(newestFirst.stream().map(Instant::parse))
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(text(WHITE + "deletions.csv")).isEmpty();
  }

  @Test
  void theFeedNamesEachDocumentWithItsDatesAndTheFilesBesideIt() throws Exception {
    JsonNode feed = json(WHITE + "feed-tlp-white.json").get("feed");
    TreeSet<String> named = new TreeSet<>();
    for (JsonNode entry : feed.get("entry")) {
      String url = entry.at("/content/src").asText();
      String path = url.substring(BASE.length());
      named.add(path.substring(WHITE.length()));
      JsonNode tracking = json(path).at("/document/tracking");
      assertThat(entry.get("id")).isEqualTo(tracking.get("id"));
      assertThat(entry.get("published")).isEqualTo(tracking.get("initial_release_date"));
      assertThat(entry.get("updated")).isEqualTo(tracking.get("current_release_date"));
      assertThat(entry.get("title")).isEqualTo(json(path).at("/document/title"));
      assertThat(entry.get("link").findValuesAsText("href"))
          .containsExactly(url, url + ".sha256", url + ".sha512", url + ".asc");
      assertThat(Instant.parse(entry.get("updated").asText()))
          .isBeforeOrEqualTo(Instant.parse(feed.get("updated").asText()));
    }
    assertThat(named).containsExactlyElementsOf(documents());
  }

  /** RFC 8322 has no schema for JSON: these are our own, and CSAF's examples judge them. */
  @ParameterizedTest
  @CsvSource({
    "feed, white/feed-tlp-white.json, example-01-feed-tlp-white.json",
    "service, service.json, example-01-service.json",
    "category, white/category-tlp-white.json, example-01-category.json"
  })
  void theDocumentsOfRolieAreValid(String schema, String ours, String example) throws Exception {
    assumeTrue(CsafJudges.haveSchemas(), CsafJudges.NO_SCHEMA);
    JsonSchema rolie = CsafJudges.rolie(schema);
    assertThat(rolie.validate(CsafJudges.example("ROLIE/" + example))).isEmpty();
    assertThat(rolie.validate(json(".well-known/csaf/" + ours))).isEmpty();
    assertThat(rolie.validate(json(METADATA))).isNotEmpty();
  }

  @Test
  void theDigestsAreThoseOfTheDocuments() throws Exception {
    for (String name : documents()) {
      byte[] bytes = Files.readAllBytes(site.resolve(WHITE + name));
      String file = name.substring(5);
      for (String size : List.of("256", "512")) {
        String digest =
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-" + size).digest(bytes));
        assertThat(text(WHITE + name + ".sha" + size)).isEqualTo(digest + "  " + file + "\n");
      }
    }
  }

  @Test
  void gpgFindsEachSignatureGood() throws Exception {
    assumeTrue(hasGpg(), "gpg is absent: .ci/run installs it");
    String fingerprint = json(METADATA).at("/public_openpgp_keys/0/fingerprint").asText();
    Path home = Files.createDirectory(temp.resolve("gnupg"), onlyOwner());
    Path published = site.resolve(".well-known/csaf/openpgp/" + fingerprint + ".asc");
    assertThat(gpg(home, "--import", published.toString())).contains("IMPORT_OK 1 " + fingerprint);
    for (String name : documents()) {
      Path document = site.resolve(WHITE + name);
      assertThat(gpg(home, "--verify", document + ".asc", document.toString()))
          .as(name)
          .contains("[GNUPG:] GOODSIG", "[GNUPG:] VALIDSIG " + fingerprint);
    }
    Path document = site.resolve(WHITE + documents().get(0));
    Path changed = Files.writeString(temp.resolve("changed"), Files.readString(document) + " ");
    assertThat(gpg(home, "--verify", document + ".asc", changed.toString()))
        .contains("[GNUPG:] BADSIG");
  }

  @Test
  void twoBuildsAreEqualAndWithoutAKeyOnlyTheSignaturesAreMissing() throws Exception {
    Map<String, String> first = files(site);
    assertThat(files(built("again", signed()))).isEqualTo(first);
    Map<String, String> plain = files(built("plain", Optional.empty()));
    assertThat(plain.get(METADATA))
        .contains("\"role\":\"csaf_provider\"")
        .doesNotContain("openpgp");
    TreeSet<String> differing = new TreeSet<>();
    first.forEach(
        (path, facts) -> {
          if (!facts.equals(plain.get(path))) {
            differing.add(path);
          }
        });
    differing.removeIf(path -> path.startsWith(WHITE) && path.endsWith(".json.asc"));
    String fingerprint = json(METADATA).at("/public_openpgp_keys/0/fingerprint").asText();
    assertThat(differing)
        .containsExactly(
            ".advisory-site", // the digest of the files is in it
            ".well-known/csaf/openpgp",
            ".well-known/csaf/openpgp/" + fingerprint + ".asc",
            METADATA,
            WHITE + "feed-tlp-white.json",
            "api/v1/checksums.json");
  }

  @Test
  void nothingOfThePrivateKeyIsInTheSiteOrTheState() throws Exception {
    List<String> secret = key.lines().filter(line -> line.length() == 64).toList();
    assertThat(secret).isNotEmpty();
    try (var files = Files.walk(temp.resolve("site-state"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .doesNotContain(secret)
            .doesNotContain(Keys.PASSPHRASE);
      }
    }
    // the lines of the public part may be alike; the last ones hold the secret
    List<String> last = secret.subList(secret.size() - 2, secret.size());
    assertThat(files(site).values()).noneMatch(text -> last.stream().anyMatch(text::contains));
    assertThat(files(site).values()).noneMatch(text -> text.contains(Keys.PASSPHRASE));
  }

  private static Map<String, String> files(Path of) throws IOException {
    return Built.standing(of).fingerprint();
  }

  private static FileAttribute<?> onlyOwner() {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  }

  private static boolean hasGpg() throws InterruptedException {
    try {
      return new ProcessBuilder("gpg", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      String ci = System.getenv("CI");
      if (ci != null && !ci.isEmpty()) {
        throw new IllegalStateException("gpg is absent, and needed where CI is set");
      }
      return false;
    }
  }

  private static String gpg(Path home, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "gpg",
                "--homedir",
                home.toString(),
                "--batch",
                "--status-fd",
                "1",
                "--no-autostart"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
