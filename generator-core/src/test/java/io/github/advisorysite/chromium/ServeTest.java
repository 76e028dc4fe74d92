package io.github.advisorysite.chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import io.github.advisorysite.Content;
import io.github.advisorysite.GenerationReport;
import io.github.advisorysite.GeneratorOptions;
import io.github.advisorysite.publish.Trees;
import io.github.advisorysite.serve.LiveServer;
import io.github.advisorysite.serve.ServeLog;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An author sees at once what a change makes of the site, and what is wrong with it. */
@ExtendWith(InBrowser.class)
final class ServeTest {

  private static final String ADVISORY = "advisories/JVN00000001/";
  private static final String NOW = "2026-02-01T00:00:00Z";

  private final SampleSite browser;
  private final List<String> refused = new CopyOnWriteArrayList<>();
  @TempDir Path folder;
  private Content content;

  ServeTest(SampleSite browser) {
    this.browser = browser;
  }

  @BeforeEach
  void write() throws Exception {
    content = Content.minimal(folder);
  }

  @Test
  void aPageFollowsItsSourceAndShowsWhatIsWrongBesideIt() throws Exception {
    try (LiveServer server = LiveServer.start(() -> content.options(NOW, 2), 0, log());
        Visit visit = browser.visit(address(server), new Browser.NewContextOptions())) {
      visit.go(ADVISORY);
      assertThat(visit.find("#overview .prose")).hasText("甲の概要です。");

      content.with("cases/a/ja.md", "## 概要\n書き直しました。\n");
      assertThat(visit.find("#overview .prose")).hasText("書き直しました。");
      assertThat(visit.find(".serve-problems")).isHidden();

      content.with("cases/a/ja.md", "## 概要\n書き直しました。\n## 概略\nこれは <b> です。\n");
      assertThat(visit.find(".serve-problems h2")).hasText("cases/a/ja.md:3:1 ADV-SECTION-UNKNOWN");
      assertThat(visit.find(".serve-problems mark")).hasText("3  ## 概略");
      assertThat(visit.find(".serve-problems pre")).containsText("これは <b> です。");
      assertThat(visit.find("#overview .prose")).hasText("書き直しました。");
      assertThat(refused).hasSize(1).first().asString().startsWith("ADV-SECTION-UNKNOWN");

      content.with("cases/a/ja.md", "## 概要\n三度目です。\n");
      assertThat(visit.find("#overview .prose")).hasText("三度目です。");
      assertThat(visit.find(".serve-problems")).isHidden();

      content.with("theme/assets/own.css", ":root { --accent: #5b2a86; }\n");
      assertThat(visit.find(".site-header")).hasCSS("background-color", "rgb(91, 42, 134)");
    }
    assertThat(content.options(NOW, 1).state()).isDirectoryNotContaining("glob:**/preview*");
  }

  /** A browser has six connections to a server; frames share them and all else as tabs do. */
  @Test
  void anyNumberOfTabsFollows() throws Exception {
    try (LiveServer server = LiveServer.start(() -> content.options(NOW, 2), 0, log());
        Visit visit = browser.visit(address(server), new Browser.NewContextOptions())) {
      visit.context().route("**/favicon.ico", icon -> icon.fulfill(new Route.FulfillOptions()));
      visit.go(".serve/serve.js");
      visit
          .page()
          .evaluate(
              "address => { for (let n = 0; n < 9; n++) { document.body.append(Object.assign(document.createElement('iframe'), { src: address })); } }",
              "/" + ADVISORY);
      waitForNine(visit, "#overview .prose", "甲の概要です。");
      content.with("cases/a/ja.md", "## 概要\n書き直しました。\n## 概略\n");
      waitForNine(visit, ".serve-problems h2", "");
      content.with("cases/a/ja.md", "## 概要\n書き直しました。\n");
      waitForNine(visit, "#overview .prose", "書き直しました。");
    }
  }

  private static void waitForNine(Visit visit, String selector, String text) {
    visit
        .page()
        .waitForFunction(
            "([selector, text]) => [...document.querySelectorAll('iframe')].filter(frame => frame.contentDocument?.querySelector(selector)?.textContent.includes(text)).length === 9",
            List.of(selector, text));
  }

  @Test
  void serversStandSideBySideAndOutliveTheirFolder() throws Exception {
    Path state = content.options(NOW, 2).state();
    try (LiveServer first = LiveServer.start(() -> content.options(NOW, 2), 0, log());
        Visit visit = browser.visit(address(first), new Browser.NewContextOptions())) {
      LiveServer.start(() -> content.options(NOW, 2), 0, log()).close();
      visit.go(ADVISORY);
      String begun = search(first.address());
      content.with("cases/a/ja.md", "## 概要\n書き直しました。\n");
      assertThat(visit.find("#overview .prose")).hasText("書き直しました。");
      String second = search(first.address());
      assertThat(second).isNotEqualTo(begun);
      assertThat(ask(first.address(), "GET /search/" + begun + ".bin HTTP/1.1\r\nHost: localhost"))
          .startsWith("HTTP/1.1 404 ");

      Trees.delete(state.resolve("preview-" + URI.create(address(first)).getPort()));
      content.with("cases/a/ja.md", "## 概要\n三度目です。\n");
      assertThat(visit.find("#overview .prose")).hasText("三度目です。");
      assertThat(search(first.address())).isNotEqualTo(second);
    }
    assertThat(refused).isEmpty();
  }

  /** The page is shown again before its search is made, and asks for that one all the same. */
  @Test
  void aSearchThatStandsOpenFindsWhatWasJustWritten() throws Exception {
    try (LiveServer server = LiveServer.start(() -> content.options(NOW, 2), 0, log());
        Visit visit = browser.visit(address(server), new Browser.NewContextOptions())) {
      visit.go("search/?q=zebraword");
      assertThat(visit.find("[data-search-state]")).containsText("見つかりません");
      content.with("cases/a/ja.md", "## 概要\nzebraword です。\n");
      assertThat(visit.find("[data-search-results] a").first()).isVisible();
    }
  }

  @Test
  void aContentFolderBehindALinkIsFollowed() throws Exception {
    GeneratorOptions plain = content.options(NOW, 2);
    Path link = Files.createSymbolicLink(folder.resolve("link"), plain.content());
    GeneratorOptions linked =
        new GeneratorOptions(
            link,
            plain.output(),
            plain.state(),
            plain.asOf(),
            Optional.of(
                Files.createSymbolicLink(
                    folder.resolve("look"), Files.createDirectories(folder.resolve("theme")))),
            plain.threads());
    try (LiveServer server = LiveServer.start(() -> linked, 0, log());
        Visit visit = browser.visit(address(server), new Browser.NewContextOptions())) {
      visit.go(ADVISORY);
      content.with("cases/a/ja.md", "## 概要\n書き直しました。\n");
      assertThat(visit.find("#overview .prose")).hasText("書き直しました。");
      Files.createDirectories(folder.resolve("theme/assets"));
      Files.writeString(folder.resolve("theme/assets/own.css"), ":root { --accent: #5b2a86; }\n");
      assertThat(visit.find(".site-header")).hasCSS("background-color", "rgb(91, 42, 134)");
    }
    assertThat(refused).isEmpty();
  }

  @Test
  void whatIsStillToComeIsShownAsSuchAndRecordedNowhere() throws Exception {
    content.with(
        "cases/a/case.yaml",
        "id: JVN#00000001\npublishAt: 2099-01-01T00:00:00Z\ntitle: {ja: 先の題}\n");
    Files.delete(folder.resolve("content/cases/a/en.md"));
    try (LiveServer server = LiveServer.start(() -> ahead("2099-01-02T00:00:00Z"), 0, log());
        Visit visit = browser.visit(address(server), new Browser.NewContextOptions())) {
      visit.go(ADVISORY);
      assertThat(visit.find("h1")).hasText("先の題");
      assertThat(visit.find(".serve-ahead"))
          .hasText("Preview of 2099-01-02T00:00:00Z. What it adds is not public yet.");
    }
    assertThat(content.options(NOW, 1).state().resolve("release.json")).doesNotExist();
    assertThat(content.output()).doesNotExist();
  }

  @Test
  void onlyWhoNamesThisMachineIsAnswered() throws Exception {
    try (LiveServer server = LiveServer.start(() -> content.options(NOW, 2), 0, log())) {
      URI at = server.address();
      assertThat(ask(at, "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + at.getPort()))
          .startsWith("HTTP/1.1 200 ")
          .contains("no-store");
      assertThat(ask(at, "GET / HTTP/1.1\r\nHost: evil.example")).startsWith("HTTP/1.1 421 ");
      assertThat(ask(at, "GET / HTTP/1.1\r\nX-No: host")).doesNotContain("HTTP/1.1 200");
      for (String path :
          List.of("/../../state/problems.txt", "/%2e%2e/%2e%2e/problems.txt", "/%00")) {
        assertThat(ask(at, "GET " + path + " HTTP/1.1\r\nHost: localhost"))
            .as(path)
            .doesNotStartWith("HTTP/1.1 200");
      }
      assertThat(ask(at, "POST / HTTP/1.1\r\nHost: localhost")).startsWith("HTTP/1.1 405 ");
    }
  }

  private GeneratorOptions ahead(String asOf) {
    GeneratorOptions plain = content.options(asOf, 2);
    return new GeneratorOptions(
        plain.content(),
        plain.output(),
        plain.state(),
        plain.asOf(),
        plain.theme(),
        plain.threads(),
        Optional.empty(),
        false,
        Optional.empty(),
        true);
  }

  private static String ask(URI at, String request) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), at.getPort())) {
      socket
          .getOutputStream()
          .write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The root of the search of what is shown; the answer waits until that is made. */
  private static String search(URI at) throws Exception {
    String current = ask(at, "GET /search/current.json HTTP/1.1\r\nHost: localhost");
    Matcher root = Pattern.compile("\"root\":\"(\\w+)\"").matcher(current);
    assertThat(root.find()).as(current).isTrue();
    assertThat(ask(at, "GET /search/" + root.group(1) + ".bin HTTP/1.1\r\nHost: localhost"))
        .startsWith("HTTP/1.1 200 ");
    return root.group(1);
  }

  private static String address(LiveServer server) {
    return server.address().toString();
  }

  private ServeLog log() {
    return new ServeLog() {
      @Override
      public void built(GenerationReport report, Duration took) {}

      @Override
      public void refused(List<String> lines) {
        refused.addAll(lines);
      }
    };
  }
}
