package io.github.advisorysite.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.advisorysite.RealArchive;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.search.SearchDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Many documents to search in: real ones in English, composed ones in Japanese. */
final class Corpora {

  private static final Path CONTENT = Path.of("../content/src/advisories");
  private static final Path GUIDELINE = Path.of("../../shared/domain");
  private static final Instant FIRST = Instant.parse("2004-07-08T00:00:00Z");
  private static final Pattern WORD =
      Pattern.compile("[\\p{IsHan}]{2,6}|[\\p{IsKatakana}ー]{3,12}|[A-Za-z][A-Za-z0-9]{2,}");
  private static final Pattern NAME = Pattern.compile("(?m)^ *(?:name: \\{)?(ja|en): *([^,}\\n]+)");
  private static final Map<String, Status> STATUSES =
      Map.of("Affected", Status.AFFECTED, "Not Affected", Status.NOT_AFFECTED);
  private static final List<Status> ALL_STATUSES = List.copyOf(EnumSet.allOf(Status.class));
  private static final List<String> SEVERITIES =
      List.of("", "low", "medium", "high", "critical", "none");
  private static final int LEAD = 200;

  private Corpora() {}

  /** The published reports of the archive, if it is there. */
  static Optional<List<SearchDocument>> archive() throws IOException, InterruptedException {
    Optional<Path> folder = RealArchive.folder();
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    Map<Path, List<JsonNode>> cases = new TreeMap<>();
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.walk(folder.orElseThrow())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        cases
            .computeIfAbsent(file.getParent(), f -> new ArrayList<>())
            .add(json.readTree(file.toFile()));
      }
    }
    return Optional.of(cases.values().stream().flatMap(files -> report(files).stream()).toList());
  }

  private static Optional<SearchDocument> report(List<JsonNode> files) {
    Optional<JsonNode> report = files.stream().filter(f -> f.has("IDNumber")).findFirst();
    String date = report.map(r -> r.path("DateFirstPublished").asText()).orElse("");
    if (date.isEmpty()) {
      return Optional.empty();
    }
    JsonNode from = report.orElseThrow();
    Map<String, SearchDocument.Vendor> vendors = new TreeMap<>();
    for (JsonNode file : files) {
      String name = file.path("Vendor").asText().strip();
      String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
      if (!name.isEmpty()) {
        Status status = STATUSES.getOrDefault(file.path("Status").asText(), Status.UNKNOWN);
        vendors.put(id, new SearchDocument.Vendor(id, "", List.of(name), status));
      }
    }
    List<String> body =
        Stream.of("Overview", "Description", "Impact", "Resolution", "Workarounds", "References")
            .map(key -> from.path(key).asText())
            .toList();
    List<String> ids = Stream.of(from.path("CVEIDs").asText().split("[\\s,;]+")).toList();
    String title = from.path("Title").asText();
    return Optional.of(
        document(
            from.path("ID").asText(),
            OffsetDateTime.parse(date).toInstant(),
            List.of(title),
            body,
            List.copyOf(vendors.values()),
            List.of(),
            ids,
            SEVERITIES.get(title.length() % SEVERITIES.size())));
  }

  /** Documents made of the sentences and words of the sample site and of the guideline. */
  static List<SearchDocument> japanese(int count) throws IOException {
    String all = texts(CONTENT) + texts(GUIDELINE);
    List<String> sentences =
        Stream.of(all.split("[。\\n]")).map(String::strip).filter(s -> s.length() > 8).toList();
    List<String> words = WORD.matcher(all).results().map(MatchResult::group).distinct().toList();
    List<SearchDocument.Vendor> vendors = vendors();
    Random random = new Random(3_000);
    List<SearchDocument> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> body = new ArrayList<>();
      for (int left = 1 + random.nextInt(4); left > 0; left--) {
        body.add(one(sentences, random) + "。" + varied(one(sentences, random), words, random));
      }
      List<SearchDocument.Vendor> listed =
          vendors.stream().filter(v -> random.nextInt(12) == 0).toList();
      String title = one(words, random) + "における" + one(words, random) + "の" + one(words, random);
      documents.add(
          document(
              "JVN#" + (10_000_000 + 37 * i),
              FIRST.plus(Duration.ofDays(2L * i)),
              List.of(title, one(words, random) + " vulnerable to cross-site scripting"),
              body,
              listed,
              List.of(one(words, random) + " " + random.nextInt(9) + ".1." + random.nextInt(20)),
              List.of("CVE-2020-" + (1_000 + random.nextInt(4_000)), "CWE-" + random.nextInt(90)),
              one(SEVERITIES, random)));
    }
    return documents;
  }

  private static SearchDocument document(
      String id,
      Instant published,
      List<String> titles,
      List<String> body,
      List<SearchDocument.Vendor> vendors,
      List<String> products,
      List<String> ids,
      String severity) {
    String day = published.toString().substring(0, 10);
    String overview = body.get(0);
    String lead = overview.substring(0, Math.min(LEAD, overview.length()));
    String href = "advisories/" + id.replace("#", "") + "/";
    return new SearchDocument(
        new SearchDocument.Card(
            id, href, "", titles.get(0), day, day, severity, "", lead, id.endsWith("7")),
        published,
        Integer.parseInt(day.substring(0, 4)),
        vendors,
        ids,
        () -> new SearchDocument.Words(titles, body, products));
  }

  /** A sentence with one of its words exchanged, since real texts differ. */
  private static String varied(String sentence, List<String> words, Random random) {
    return WORD.matcher(sentence).replaceFirst(one(words, random));
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static String texts(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return "";
    }
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(md|txt)")).sorted().toList()) {
        all.append(Files.readString(file)).append('\n');
      }
    }
    return all.toString();
  }

  private static List<SearchDocument.Vendor> vendors() throws IOException {
    List<SearchDocument.Vendor> vendors = new ArrayList<>();
    try (Stream<Path> files = Files.list(CONTENT.resolve("vendors"))) {
      for (Path file : files.sorted().toList()) {
        String id = file.getFileName().toString().replace(".yaml", "");
        List<String> names =
            NAME.matcher(Files.readString(file))
                .results()
                .map(name -> name.group(2).strip())
                .toList();
        Status status = ALL_STATUSES.get(vendors.size() % ALL_STATUSES.size());
        vendors.add(new SearchDocument.Vendor(id, "", names, status));
      }
    }
    return vendors;
  }
}
