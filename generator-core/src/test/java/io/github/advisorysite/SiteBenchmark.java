package io.github.advisorysite;

import io.github.advisorysite.embargo.CaseFiles;
import io.github.advisorysite.embargo.ContentReader;
import io.github.advisorysite.embargo.PublicationTerms;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.markup.MarkdownRenderer;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.OutputSink;
import io.github.advisorysite.output.Piece;
import io.github.advisorysite.page.Page;
import io.github.advisorysite.page.Pages;
import io.github.advisorysite.page.SearchDocuments;
import io.github.advisorysite.publish.StagedSite;
import io.github.advisorysite.publish.Trees;
import io.github.advisorysite.render.PageRenderer;
import io.github.advisorysite.render.Theme;
import io.github.advisorysite.search.SearchIndex;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What each hot piece takes, alone and on one thread, over 300 cases of 6 vendors each.
 * CONTRIBUTING says how to run it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class SiteBenchmark {

  private static final Instant AS_OF = Instant.parse("2026-06-01T00:00:00Z");
  private static final int CASES = 300;
  private static final int VENDORS = 40;
  private static final int LISTED = 6;
  private static final byte[] FILE = new byte[6_000];
  private static final int FILES = 1_000;

  private final Workers one = new Workers(1);
  private final Random random = new Random(1);
  private final MarkdownRenderer markdown = new MarkdownRenderer();
  private Path temp;
  private String text;
  private SourceFolder folder;
  private CaseFiles cases;
  private Publication publication;
  private Language language;
  private PageRenderer renderer;
  private final List<StagedSite> written = new ArrayList<>();

  /** Writes a content and reads it, so that each piece has what it works on. */
  @Setup
  public void content() throws Exception {
    temp = Files.createTempDirectory("advisory-site-benchmark");
    text = prose(40);
    Content content = Content.empty(temp);
    content.with(
        "site.yaml",
        """
        title: {en: Advisories}
        baseUrl: https://advisories.example.org/
        languages: [en]
        zone: UTC
        idPatterns: ['JVN#\\d{8}']
        publishers: [{name: {en: Sample CC}, namespace: 'https://example.org'}]
        """);
    for (int vendor = 0; vendor < VENDORS; vendor++) {
      content.with("vendors/vendor-" + vendor + ".yaml", "name: {en: Vendor " + vendor + "}\n");
    }
    content.with(
        "cases/all.jsonl",
        IntStream.range(0, CASES).mapToObj(this::line).collect(Collectors.joining("\n", "", "\n")));
    folder = SourceFolder.list(content.options(AS_OF.toString(), 1).content());
    cases = ContentReader.read(folder, one);
    publication = gate();
    language = publication.site().language();
    renderer = new PageRenderer(Theme.load(null, publication.site().languages()));
  }

  /** Removes what was written. */
  @TearDown
  public void clear() throws Exception {
    one.close();
    for (StagedSite staged : written) {
      staged.close();
    }
    Trees.delete(temp);
  }

  /** The text of the content to what it says. */
  @Benchmark
  public CaseFiles read() throws Exception {
    return ContentReader.read(folder, one);
  }

  /** What it says to what is public. */
  @Benchmark
  public Publication gate() throws Exception {
    return cases.disclosed(new PublicationTerms(AS_OF, Optional.empty(), false), one).publication();
  }

  /** Forty paragraphs to HTML. */
  @Benchmark
  public Object markdown() {
    return markdown.render(text, MarkdownRenderer.IN_PAGE);
  }

  /** What is public to the bytes of all pages. */
  @Benchmark
  public long render() {
    long bytes = 0;
    for (Piece<Page> piece : new Pages(publication).work()) {
      bytes += piece.making().get().mapToLong(page -> renderer.render(page).length).sum();
    }
    return bytes;
  }

  /** What is public to the blocks of the index. */
  @Benchmark
  public long index() throws Exception {
    AtomicLong bytes = new AtomicLong();
    OutputSink counting = (path, block) -> bytes.addAndGet(block.length);
    SearchDocuments documents = new SearchDocuments(publication, language);
    try (SearchIndex index = SearchIndex.of(documents.all())) {
      index.write(counting, documents.folder());
    }
    return bytes.get();
  }

  /** A thousand files of 6 KB, in a new folder: a disk is slow to make anew what was deleted. */
  @Benchmark
  public int write() throws Exception {
    StagedSite staged = StagedSite.beside(temp.resolve("site-" + written.size()));
    written.add(staged);
    for (int file = 0; file < FILES; file++) {
      staged.write(new OutputPath("advisories/" + file + "/index.html"), FILE);
    }
    return FILES;
  }

  private String line(int number) {
    List<String> vendors =
        random.ints(0, VENDORS).distinct().limit(LISTED).mapToObj(n -> "vendor-" + n).toList();
    String statements =
        vendors.stream()
            .map(
                vendor ->
                    "\"%s\": {\"statements\": [{\"status\": \"affected\", \"comment\": {\"en\": \"%s\"}}]}"
                        .formatted(vendor, prose(1)))
            .collect(Collectors.joining(", "));
    return "{\"id\": \"JVN#%08d\", \"publishAt\": \"2026-01-10T12:00:00Z\", \"title\": {\"en\": \"%s\"}, \"notified\": [%s], \"sections\": {\"en\": {\"overview\": \"%s\", \"description\": \"%s\"}}, \"vendors\": {%s}}"
        .formatted(
            number,
            words(6),
            vendors.stream().map(v -> '"' + v + '"').collect(Collectors.joining(", ")),
            prose(1),
            prose(3).replace("\n", "\\n"),
            statements);
  }

  private String prose(int paragraphs) {
    return IntStream.range(0, paragraphs)
        .mapToObj(n -> words(40) + ", [a link](https://example.org/), and *more*.")
        .collect(Collectors.joining("\n\n"));
  }

  private String words(int count) {
    return random
        .ints(count, 0, 2_000)
        .mapToObj(n -> "word" + Integer.toString(n, 36))
        .collect(Collectors.joining(" "));
  }
}
