package io.github.advisorysite.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A reader's visit to the site. It fails at its end if a page threw an error, wrote one to the
 * console (such as a violation of its Content Security Policy), or asked another host.
 */
final class Visit implements AutoCloseable {

  /** The width of an A4 page between its margins, in CSS pixels. */
  static final int PAPER = 718;

  private static final int MOST_STEPS = 60;

  private final String site;
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new ArrayList<>();

  Visit(Browser browser, String site, Browser.NewContextOptions options) {
    this.site = site;
    this.context = browser.newContext(options);
    this.page = context.newPage();
    page.onPageError(faults::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add(message.text());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(site)) {
            faults.add(request.url());
          }
        });
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  Visit go(String path) {
    page.navigate(site + path);
    return this;
  }

  /** Goes to the answer to a query, and waits for it. */
  Visit ask(String root, String query) {
    go(root + "search/?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    page.locator("[data-search-total]").waitFor();
    return this;
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  int total() {
    return Integer.parseInt(find("[data-search-total]").textContent());
  }

  /** The address below the site's, with its query. */
  String path() {
    return page.url().substring(site.length());
  }

  Visit press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  Visit type(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** Presses Tab until what has the focus matches. */
  Visit tabTo(String selector) {
    for (int i = 0; i < MOST_STEPS; i++) {
      press("Tab");
      if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return this;
      }
    }
    throw new AssertionError("no way by Tab to " + selector + " on " + path());
  }

  /** Forgets faults that a test brings about. */
  void forgive() {
    faults.clear();
  }

  /** What axe finds on the page as it is now, a line a rule. */
  List<String> violations() {
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
            .toList();
  }

  /** What lies beyond the page's right edge, a line an element; on paper as on the screen. */
  @SuppressWarnings("unchecked")
  List<String> runsOut() {
    return (List<String>)
        page.evaluate(
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              return [...document.querySelectorAll("body *")]
                .filter((e) => e.getBoundingClientRect().right > width + 1)
                .slice(0, 5)
                .map((e) => e.outerHTML.slice(0, 160));
            }
            """);
  }

  Visit media(Media media) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(media));
    return this;
  }

  @Override
  public void close() {
    context.close();
    assertThat(faults).isEmpty();
  }
}
