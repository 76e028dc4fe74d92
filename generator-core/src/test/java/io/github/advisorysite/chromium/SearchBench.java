package io.github.advisorysite.chromium;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.github.advisorysite.words.Folding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Asks the search page and Pagefind the same queries over the same pages in headless Chromium;
 * {@code search.sh} calls it. It judges nothing: it prints what each fetched, found and took.
 *
 * <p>Bytes are those of every file sent but HTML and CSS, gzipped where Pagefind has not done so. A
 * hit is wrong if its page does not hold each word and phrase of the query, in whatever width and
 * case.
 */
final class SearchBench {

  private static final int RUNS = 9;
  private static final int MOST_HITS = 500;

  /** Notes when the total of the first answer stands on the page. */
  private static final String NOTE_FIRST_ANSWER =
      """
      new MutationObserver((changes, observer) => {
        if (document.querySelector("[data-search-total]")) {
          window.answered = performance.now();
          observer.disconnect();
        }
      }).observe(document, { childList: true, subtree: true });
      """;

  /** How long the page takes to answer a query that its address comes to ask. */
  private static final String ASK =
      """
      (query) => new Promise((done) => {
        const state = document.querySelector("[data-search-state]");
        const start = performance.now();
        new MutationObserver((changes, observer) => {
          if (document.querySelector("[data-search-total]")) {
            observer.disconnect();
            done(performance.now() - start);
          }
        }).observe(state, { childList: true });
        history.pushState(null, "", "?" + new URLSearchParams({ q: query }));
        dispatchEvent(new PopStateEvent("popstate"));
      })
      """;

  private static final String ASK_PAGEFIND =
      """
      async (query) => {
        const start = performance.now();
        const pagefind = await import("/pagefind/pagefind.js");
        await pagefind.init();
        const found = await pagefind.search(query);
        await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
        return performance.now() - start;
      }
      """;

  private static final String PAGEFIND_HITS =
      """
      async (query) => {
        const pagefind = await import("/pagefind/pagefind.js");
        const found = await pagefind.search(query);
        const all = await Promise.all(found.results.map((result) => result.data()));
        return all.map((data) => data.url);
      }
      """;

  private static final String HITS =
      """
      () => Array.from(
        document.querySelectorAll("[data-search-results] > li"), (hit) => hit.querySelector("a").href)
      """;

  /** A word of a query, or a phrase in quotes. */
  private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|(\\S+)");

  private static final Pattern IS_COMPRESSED = Pattern.compile(".*\\.(?:pf_\\w+|pagefind)");
  private static final String PAGE = "advisories/[^/]+/index\\.html";

  private final Path site = Path.of(System.getProperty("bench.site"));
  private final Path pagefind = Path.of(System.getProperty("bench.pagefind"));
  private final Map<String, String> pages = new TreeMap<>();

  /** What a query cost and found. */
  private record Row(
      long bytes, double page, double cold, double warm, int total, List<String> hits) {}

  @Test
  void askBoth() throws Exception {
    readPages();
    String[] queries =
        new JsonMapper()
            .readValue(Path.of(System.getProperty("bench.queries")).toFile(), String[].class);
    try (Chromium chromium = new Chromium();
        SiteServer ours = new SiteServer(site);
        SiteServer theirs = new SiteServer(pagefind)) {
      System.out.println(
          "| query | pages that hold it | KB | page ms | cold ms | warm ms | hits | wrong"
              + " | Pagefind KB | ms | hits | wrong | bytes to Pagefind's |");
      System.out.println("|---" + "|--:".repeat(12) + "|");
      for (String query : queries) {
        Row one = ours(chromium.browser(), ours, query);
        Row other = theirs(chromium.browser(), theirs, query);
        System.out.printf(
            Locale.ROOT,
            "| %s | %d | %.1f | %.0f | %.0f | %.0f | %d | %d | %.1f | %.0f | %d | %d | %.2f |%n",
            query,
            pages.values().stream().filter(text -> holds(text, query)).count(),
            one.bytes / 1e3,
            one.page,
            one.cold,
            one.warm,
            one.total,
            wrong(one, query),
            other.bytes / 1e3,
            other.cold,
            other.total,
            wrong(other, query),
            (double) one.bytes / other.bytes);
      }
    }
  }

  private void readPages() throws IOException {
    try (Stream<Path> files = Files.walk(pagefind)) {
      for (Path file : files.toList()) {
        String path = pagefind.relativize(file).toString();
        if (path.matches(PAGE)) {
          String text = Jsoup.parse(Files.readString(file)).body().text();
          pages.put("/" + path.replace("index.html", ""), Folding.fold(text));
        }
      }
    }
  }

  private static boolean holds(String text, String query) {
    return PART.matcher(query)
        .results()
        .map(part -> Folding.fold(word(part)))
        .allMatch(text::contains);
  }

  private static String word(MatchResult part) {
    return part.group(1) == null ? part.group(2) : part.group(1);
  }

  private long wrong(Row row, String query) {
    return row.hits.stream().filter(page -> !holds(pages.getOrDefault(page, ""), query)).count();
  }

  private Row ours(Browser browser, SiteServer server, String query) {
    String question = "search/?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    List<Double> whole = new ArrayList<>();
    List<Double> cold = new ArrayList<>();
    long bytes = 0;
    for (int run = 0; run < RUNS; run++) {
      try (BrowserContext reader = browser.newContext()) {
        Page page = reader.newPage();
        page.navigate(server.address() + "search/");
        cold.add(((Number) page.evaluate(ASK, query)).doubleValue());
      }
      try (BrowserContext reader = browser.newContext()) {
        reader.addInitScript(NOTE_FIRST_ANSWER);
        Page page = reader.newPage();
        server.sent();
        page.navigate(server.address() + question);
        page.locator("[data-search-total]").waitFor();
        page.waitForLoadState();
        whole.add(((Number) page.evaluate("window.answered")).doubleValue());
        bytes = server.sent().stream().mapToLong(SearchBench::onTheWire).sum();
      }
    }
    try (BrowserContext reader = browser.newContext()) {
      Page page = reader.newPage();
      page.navigate(server.address() + question);
      page.locator("[data-search-total]").waitFor();
      List<Double> warm = new ArrayList<>();
      for (int run = 0; run < RUNS; run++) {
        warm.add(((Number) page.evaluate(ASK, query)).doubleValue());
      }
      page.navigate(server.address() + question + "&n=" + MOST_HITS);
      page.locator("[data-search-total]").waitFor();
      int total = Integer.parseInt(page.locator("[data-search-total]").textContent());
      return new Row(bytes, median(whole), median(cold), median(warm), total, hits(page, server));
    }
  }

  private static List<String> hits(Page page, SiteServer server) {
    List<String> hits = new ArrayList<>();
    for (Object href : (List<?>) page.evaluate(HITS)) {
      hits.add("/" + href.toString().substring(server.address().length()));
    }
    return hits;
  }

  private Row theirs(Browser browser, SiteServer server, String query) {
    List<Double> cold = new ArrayList<>();
    long bytes = 0;
    for (int run = 0; run < RUNS; run++) {
      try (BrowserContext reader = browser.newContext()) {
        Page page = reader.newPage();
        page.navigate(server.address());
        server.sent();
        cold.add(((Number) page.evaluate(ASK_PAGEFIND, query)).doubleValue());
        bytes = server.sent().stream().mapToLong(SearchBench::onTheWire).sum();
      }
    }
    try (BrowserContext reader = browser.newContext()) {
      Page page = reader.newPage();
      page.navigate(server.address());
      List<String> hits = new ArrayList<>();
      for (Object url : (List<?>) page.evaluate(PAGEFIND_HITS, query)) {
        hits.add(url.toString());
      }
      return new Row(bytes, 0, median(cold), 0, hits.size(), hits);
    }
  }

  private static long onTheWire(Path file) {
    String name = file.getFileName().toString();
    if (name.endsWith(".html") || name.endsWith(".css")) {
      return 0;
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      return IS_COMPRESSED.matcher(name).matches() ? bytes.length : gzipped(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(all)) {
      gzip.write(bytes);
    }
    return all.size();
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
