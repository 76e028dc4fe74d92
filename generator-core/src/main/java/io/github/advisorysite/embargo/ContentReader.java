package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.Markdown;
import io.github.advisorysite.model.StaticPage;
import io.github.advisorysite.model.Words;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.ContentRefusedException;
import io.github.advisorysite.source.Documents;
import io.github.advisorysite.source.Lines;
import io.github.advisorysite.source.Location;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.Scalars;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Value;
import io.github.advisorysite.source.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a content folder. */
public final class ContentReader {

  static final String SITE = "site.yaml";
  private static final String CASES = "cases/";
  private static final String LINES = ".jsonl";

  /** So many bytes of a file of documents are read by one thread. */
  private static final int STRETCH = 1 << 20;

  private static final Pattern PAGE =
      Pattern.compile("pages/([a-z0-9]+(?:-[a-z0-9]+)*)\\.([A-Za-z0-9-]+)\\.md");
  private static final Pattern PAGE_TITLE = Pattern.compile("# +(.+?)(?: +#+)? *");
  private static final Pattern KNOWN = Pattern.compile("(?:vendors|cases|pages|theme)/");
  private static final Set<String> RESERVED_PAGES = Set.of("index", "404");

  private final SourceFolder folder;
  private final Workers workers;
  private final Optional<LastReading> last;
  private final Problems open = new Problems();
  private final Problems strays = new Problems();

  private ContentReader(SourceFolder folder, Workers workers, Optional<LastReading> last) {
    this.folder = folder;
    this.workers = workers;
    this.last = last;
  }

  /**
   * Reads all files of a content folder; the cases in parallel, the result in the order of their
   * paths.
   *
   * @throws ContentRefusedException if {@code site.yaml} is missing or cannot be used, so that
   *     nothing else can be read
   */
  public static CaseFiles read(SourceFolder folder, Workers workers)
      throws ContentRefusedException {
    return new ContentReader(folder, workers, Optional.empty()).read();
  }

  /** As {@link #read(SourceFolder, Workers)}, of folders of cases only those that are new. */
  public static CaseFiles read(SourceFolder folder, Workers workers, LastReading last)
      throws ContentRefusedException {
    last.begin(folder);
    try {
      return new ContentReader(folder, workers, Optional.of(last)).read();
    } finally {
      last.end(folder);
    }
  }

  private CaseFiles read() throws ContentRefusedException {
    CaseLayout layout = CaseLayout.of(folder.below(CASES).keySet());
    Map<String, Future<List<Lines.Part>>> stretches = stretches(layout);
    SiteFile site = site();
    Registry registry = Registry.read(folder, site.texts(), strays, workers);
    List<StaticPage> pages = pages(site.texts());
    CaseReader reader =
        new CaseReader(site, new FactsReader(folder, registry, site.texts()), registry);
    Sections sections = new Sections(new Headings(site.site()));
    List<Supplier<List<CaseFile>>> tasks = new ArrayList<>();
    CaseDocument documents = new CaseDocument(site.texts(), sections);
    layout
        .folders()
        .forEach(
            (path, files) -> {
              Supplier<CaseFile> reading =
                  () -> new CaseFolder(folder, path, files, site.texts(), sections).read(reader);
              tasks.add(
                  () ->
                      List.of(
                          last.isPresent()
                              ? last.get().read(folder, path, files, reading)
                              : reading.get()));
            });
    for (String path : layout.others()) {
      if (folder.isLink(path)) {
        tasks.add(() -> List.of(linked(path, documents, reader)));
      } else if (CaseLayout.isDocument(path)) {
        tasks.addAll(documents(path, stretches.get(path), documents, reader));
      } else {
        stray(path);
      }
    }
    for (String name : List.of("cases", "vendors", "pages")) {
      if (folder.isLink(name)) {
        open.add(Strays.of(folder, name));
      }
    }
    folder.unreadable().forEach(this::unreadable);
    for (String path : folder.all().keySet()) {
      if (!path.equals(SITE) && !KNOWN.matcher(path).lookingAt() && !path.equals("README.md")) {
        stray(path);
      }
    }
    List<CaseFile> cases = new ArrayList<>();
    workers.inOrder(tasks).forEach(cases::addAll);
    return new CaseFiles(folder, site, registry, pages, cases, open.toList(), strays.toList());
  }

  /** Cuts the files with a document a line, beside what must be read before them. */
  private Map<String, Future<List<Lines.Part>>> stretches(CaseLayout layout) {
    Map<String, Future<List<Lines.Part>>> stretches = new HashMap<>();
    for (String path : layout.others()) {
      if (path.endsWith(LINES) && folder.isReadable(path, Long.MAX_VALUE, (code, why) -> {})) {
        stretches.put(path, workers.begin(() -> stretches(path)));
      }
    }
    return stretches;
  }

  private List<Lines.Part> stretches(String path) throws IOException {
    try (InputStream in = folder.open(path)) {
      return Lines.parts(in, STRETCH);
    }
  }

  private SiteFile site() throws ContentRefusedException {
    if (!folder.has(SITE)) {
      open.add(
          Code.CONF_CONTENT,
          Location.startOf(SITE),
          "",
          "the content folder has no site.yaml; look at the folder's path, or write the file");
    }
    byte[] bytes = open.isEmpty() ? folder.read(SITE, open) : null;
    Node root = bytes == null ? null : Documents.yaml(SITE, bytes, open);
    SiteFile site = root == null ? null : new SiteReader(open).read(root);
    if (site == null) {
      throw new ContentRefusedException(open.toList(), Set.of());
    }
    return site;
  }

  /**
   * Reads a file of documents; one with a document a line in stretches, side by side.
   *
   * @param stretches of such a file, if it can be read
   */
  private List<Supplier<List<CaseFile>>> documents(
      String path,
      @Nullable Future<List<Lines.Part>> stretches,
      CaseDocument document,
      CaseReader reader) {
    Problems problems = new Problems();
    if (!path.endsWith(LINES)) {
      return List.of(
          () -> {
            byte[] bytes = folder.read(path, problems);
            Node root = bytes == null ? null : Documents.json(path, bytes, problems);
            return List.of(document.read(path, root, problems, reader));
          });
    }
    if (stretches == null) {
      Location at = Location.startOf(path);
      folder.isReadable(path, Long.MAX_VALUE, (code, why) -> problems.add(code, at, "", why));
      return List.of(() -> List.of(document.read(path, null, problems, reader)));
    }
    try {
      List<Supplier<List<CaseFile>>> tasks = new ArrayList<>();
      for (Lines.Part part : Workers.take(stretches, IOException.class)) {
        tasks.add(() -> documents(path, part, document, reader));
      }
      return tasks;
    } catch (IOException e) {
      return List.of(() -> List.of(unreadable(path, document, reader)));
    }
  }

  private List<CaseFile> documents(
      String path, Lines.Part part, CaseDocument document, CaseReader reader) {
    List<CaseFile> cases = new ArrayList<>();
    try (InputStream in = folder.open(path)) {
      Lines.read(
          in,
          part,
          (line, bytes) -> {
            Problems own = new Problems();
            Node root = Documents.json(path, bytes, line, own);
            cases.add(document.read(path, root, own, reader));
          });
    } catch (IOException e) {
      cases.add(unreadable(path, document, reader));
    }
    return cases;
  }

  private static CaseFile unreadable(String path, CaseDocument document, CaseReader reader) {
    Problems problems = new Problems();
    problems.add(
        Code.IO, Location.startOf(path), "", "the file cannot be read; look at its permissions");
    return document.read(path, null, problems, reader);
  }

  /** A link among the cases may stand for one, of which nothing can be told. */
  private CaseFile linked(String path, CaseDocument document, CaseReader reader) {
    Problems problems = new Problems();
    problems.add(Strays.of(folder, path));
    return document.read(path, null, problems, reader);
  }

  private List<StaticPage> pages(Texts texts) {
    List<StaticPage> pages = new ArrayList<>();
    for (String path : folder.below("pages/").keySet()) {
      Matcher name = PAGE.matcher(path);
      Language language = name.matches() ? texts.language(name.group(2)) : null;
      if (language == null) {
        stray(path);
      } else if (RESERVED_PAGES.contains(name.group(1))) {
        open.add(
            Code.ID_RESERVED,
            Location.startOf(path),
            "",
            "the site makes this page itself; give yours another name");
      } else {
        page(path, name.group(1), language, pages);
      }
    }
    return pages;
  }

  private void page(String path, String name, Language language, List<StaticPage> pages) {
    byte[] bytes = folder.read(path, open);
    String text = bytes == null ? null : Documents.text(path, bytes, open);
    if (text == null) {
      return;
    }
    int end = text.indexOf('\n');
    if (Sections.isFrontMatter(end < 0 ? text : text.substring(0, end))) {
      open.add(
          Code.FRONTMATTER,
          Location.startOf(path),
          "",
          "a page has no front matter; begin it with its title, as \"# About\"");
      return;
    }
    Matcher title = PAGE_TITLE.matcher((end < 0 ? text : text.substring(0, end)).stripTrailing());
    if (!title.matches()) {
      open.add(
          Code.TITLE, Location.startOf(path), "", "a page begins with its title, as \"# About\"");
      return;
    }
    Node body =
        Node.root(
            new Value.Scalar(
                end < 0 ? "" : text.substring(end), Value.Style.QUOTED, new Location(path, 2, 1)));
    String markdown = Scalars.markdown(body, open, null);
    Value.Scalar heading =
        new Value.Scalar(title.group(1), Value.Style.QUOTED, new Location(path, 1, 3));
    String words = Scalars.line(Node.root(heading), open);
    if (markdown != null && words != null) {
      pages.add(new StaticPage(name, new Words(words, language), new Markdown(markdown, language)));
    }
  }

  private void unreadable(String path) {
    strays.add(
        Code.CONF_ENCODING, Location.startOf(path), "", "this name is not UTF-8; rename the file");
  }

  private void stray(String path) {
    strays.add(Strays.of(folder, path));
  }
}
