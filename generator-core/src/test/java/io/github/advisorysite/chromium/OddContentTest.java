package io.github.advisorysite.chromium;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.github.advisorysite.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Content that nobody planned for has pages that look right: nothing runs out of the page, and axe
 * finds nothing. The pictures are in {@code target/odd-pages}, for eyes to look at.
 */
@ExtendWith(InBrowser.class)
final class OddContentTest {

  /** Whether to look at a desk's width, too. */
  private static final boolean IS_ALL = Boolean.getBoolean("browser.all");

  private static final Path PICTURES = Path.of("target/odd-pages");
  private static final String T = "2026-06-01T00:00:00Z";

  private static final String LONG_WORD = "libsuperfantasticlongnamewithoutanygap".repeat(5);
  private static final String LONG_TITLE =
      "「とても長い名前の製品」における複数の脆弱性と、その影響を受ける製品の版の一覧".repeat(6).substring(0, 200);

  private final SampleSite browser;
  @TempDir Path folder;

  OddContentTest(SampleSite browser) {
    this.browser = browser;
  }

  @Test
  void longWordsAndTitlesAndNamesThatRunFromRightToLeft() throws Exception {
    Content content =
        odd()
            .with("vendors/long.yaml", "name: {ja: " + LONG_WORD + "}\n")
            .with("vendors/hebrew.yaml", "name: {ja: 'חברת אבטחה (בע\"מ) 2', en: 'חברת אבטחה'}\n")
            .with("vendors/arabic.yaml", "name: {ja: 'شركة الأمان', en: 'شركة الأمان'}\n")
            .with(
                "cases/a/case.yaml",
                """
                id: JVN#00000001
                publishAt: 2026-01-10T12:00:00+09:00
                title: {ja: '%s', en: 'نظام Kou 1.2 – ثغرة'}
                notified: [long, hebrew, arabic]
                cvss: [{vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'}]
                references: [{title: '%s', url: 'https://example.org/%s'}]
                """
                    .formatted(LONG_TITLE, LONG_WORD, LONG_WORD))
            .with(
                "cases/a/ja.md",
                "## 概要\n"
                    + LONG_WORD
                    + "\n\n```\n"
                    + "int x = 1; ".repeat(40)
                    + "\n```\n\n| a | b |\n|---|---|\n| "
                    + LONG_WORD
                    + " | "
                    + LONG_WORD
                    + " |\n")
            .with("cases/a/en.md", "## Overview\nText.\n")
            .with(
                "cases/a/vendors/long.yaml",
                "statements: [{status: affected, products: [{name: {ja: %s}, versions: %s}]}]\n"
                    .formatted(LONG_WORD, LONG_WORD));
    look(
        content,
        "long",
        "",
        "advisories/JVN00000001/",
        "advisories/JVN00000001/vendors/long.html",
        "advisories/JVN00000001/history/1.html",
        "en/advisories/JVN00000001/",
        "vendors/",
        "vendors/hebrew/",
        "vendors/long/",
        "updates/");
  }

  @Test
  void threeHundredVendorsAndFiftyUpdates() throws Exception {
    Content content = odd();
    for (int i = 0; i < 300; i++) {
      content.with("vendors/v" + i + ".yaml", "name: {ja: ベンダ" + i + "社}\nreading: べんだ" + i + "\n");
      if (i % 3 > 0) {
        content.with(
            "cases/a/vendors/v" + i + ".yaml",
            "statements: [{status: %s, comment: {ja: 第%d社の見解です。}}]\n"
                .formatted(i % 3 == 1 ? "affected" : "not-affected-investigating", i));
      }
    }
    String all = IntStream.range(0, 300).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
    content
        .with(
            "cases/a/case.yaml",
            "id: JVN#00000001\npublishAt: 2026-01-10T12:00:00+09:00\ntitle: {ja: 多くのベンダに及ぶ脆弱性}\nnotified: ["
                + all
                + "]\n")
        .with("cases/a/ja.md", "## 概要\n多くのベンダに及びます。\n");
    for (int i = 1; i <= 50; i++) {
      content
          .with(
              "cases/a/updates/%02d/update.yaml".formatted(i),
              "at: 2026-02-%02dT%02d:00:00+09:00\nsummary: {ja: 第%d回の更新です}\n"
                  .formatted(1 + i / 20, i % 20, i))
          .with("cases/a/updates/%02d/ja.md".formatted(i), "## 概要\n第" + i + "版の概要です。\n");
    }
    look(
        content,
        "many",
        "",
        "advisories/JVN00000001/",
        "advisories/JVN00000001/history/",
        "advisories/JVN00000001/history/51.html",
        "vendors/",
        "vendors/v1/",
        "updates/");
  }

  @Test
  void nothingButATitle() throws Exception {
    Content content =
        odd()
            .with(
                "cases/a/case.yaml",
                "id: JVN#00000001\npublishAt: 2026-01-10T12:00:00+09:00\ntitle: {ja: 題}\n")
            .with("cases/a/ja.md", "## 概要\n概要です。\n");
    look(content, "bare", "", "advisories/JVN00000001/", "en/", "en/years/2026/", "statistics/");
  }

  @Test
  void anEmptySite() throws Exception {
    look(
        odd(),
        "empty",
        "",
        "en/",
        "updates/",
        "vendors/",
        "years/",
        "cves/",
        "cwes/",
        "statistics/",
        "severity/",
        "search/",
        "feeds/",
        "api/",
        "404.html");
  }

  private Content odd() throws IOException {
    return Content.empty(folder)
        .with(
            "site.yaml",
            """
            title: {ja: 見本, en: Sample}
            baseUrl: https://advisories.example.org/
            languages: [ja, en]
            zone: Asia/Tokyo
            idPatterns: ['JVN#\\d{8}']
            publishers: [{name: {ja: 見本CC, en: Sample CC}, namespace: https://example.org}]
            """);
  }

  /** Looks at pages on a phone and a desk, by day, by night and on paper. */
  private void look(Content content, String name, String... pages) throws Exception {
    content.at(T);
    try (SiteServer server = new SiteServer(content.output())) {
      for (int width : IS_ALL ? new int[] {390, 1280} : new int[] {390}) {
        ColorScheme colors = width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT;
        Browser.NewContextOptions options =
            new Browser.NewContextOptions().setColorScheme(colors).setViewportSize(width, 900);
        try (Visit visit = browser.visit(server, options)) {
          for (String page : pages) {
            visit.go(page);
            visit.media(Media.SCREEN);
            assertThat(visit.violations()).as(name + " " + page + " " + width).isEmpty();
            assertThat(visit.runsOut()).as(name + " " + page + " " + width).isEmpty();
            picture(visit, name + "-" + width + "-" + page.replaceAll("\\W+", "-"));
          }
          visit.media(Media.PRINT).page().setViewportSize(Visit.PAPER, 1_000);
          for (String page : pages) {
            assertThat(visit.go(page).runsOut()).as(name + " " + page + " on paper").isEmpty();
          }
        }
      }
    }
  }

  private static void picture(Visit visit, String name) {
    visit
        .page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setClip(0, 0, visit.page().viewportSize().width, 2400)
                .setFullPage(true));
  }
}
