package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.source.ContentRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links of any tree are judged as a browser reads them, and none stops an audit. */
final class AuditOfLinksTest {

  private static final String T = "2026-06-01T00:00:00Z";
  private static final String DEAD =
      ": this link leads nowhere in the site; mend it in the theme or the content";

  @TempDir Path temp;
  private Content content;
  private Path tree;

  @BeforeEach
  void write() throws IOException {
    content = Content.minimal(temp);
    tree = temp.resolve("tree");
    page("index.html", "");
  }

  private void page(String path, String html) throws IOException {
    Path file = tree.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, html);
  }

  private List<String> audit() throws IOException {
    try {
      new SiteGenerator(content.options(T, 2)).audit(tree, warning -> {});
      return List.of();
    } catch (ContentRefusedException e) {
      return Files.readAllLines(content.options(T, 2).state().resolve("audit.txt"));
    }
  }

  private static String dead(String place) {
    return "ADV-AUDIT-LINK " + place + DEAD;
  }

  @Test
  void aLinkThatIsNoneIsDeadAndNoFault() throws Exception {
    for (String link :
        new String[] {
          "%zz", "#%zz", "a b[c", ":::", "%", "a%", "\\\\x", "^`{|}", "%E9%9C", "http", "?%zz/..",
          "/["
        }) {
      page("a.html", "<a href=\"" + link + "\">x</a>");
      assertThat(audit())
          .as(link)
          .isEqualTo(link.startsWith("?") ? List.of() : List.of(dead("a.html:1:10")));
    }
  }

  @Test
  void aLinkThatIsWrittenOddlyIsFollowed() throws Exception {
    page("x/a b.html", "<a href=c%zz.html>x</a> <a href='a b.html'>x</a> <a href=../index.html>");
    page("x/c%zz.html", "<a href=\"a%20b.html#top\" id=top>x</a> <a href='?a=..'></a>");
    page("x/霧.html", "<a href=\"%E9%9C%A7.html\">x</a> <a href=\" /x/../x/./\n\">x</a>");
    page("x/index.html", "<a href=\"#%E9%9C%A7\" id='霧'>x</a> <a href='#a&amp;b'></a><p id=a&b>");
    page("R&D.html", "<a href='R&amp;D.html'></a><a href='javascript:x\ny'></a><a href=..></a>");
    assertThat(audit()).containsExactly(dead("R&D.html:2:16"));
  }

  @Test
  void aLinkToABlockOfAnIndexIsDeadAsTheNextChangeRenamesIt() throws Exception {
    page("search/0a.bin", "LXS1");
    page("ja/search/0a.bin", "LXS1");
    page("a.html", "<a href='search/0a.bin'>x</a><a href='/ja/search/0a.bin'>x</a>");
    page("b.html", "<a href='search/'>x</a><a href='research/0a.bin'>x</a>");
    page("search/index.html", "");
    page("research/0a.bin", "LXS1");
    assertThat(audit())
        .filteredOn(line -> line.startsWith("ADV-AUDIT-LINK"))
        .containsExactly(dead("a.html:1:10"), dead("a.html:1:39"));
  }

  @Test
  void codeThatIsShownToBeCopiedIsNoLink() throws Exception {
    page("a.html", "<code>&lt;a href=&quot;none.html&quot;&gt;</code><a href='none.html'>x</a>");
    assertThat(audit()).containsExactly(dead("a.html:1:59"));
  }

  @Test
  void attributesInCapitalsAreRead() throws Exception {
    page("a.html", "<A\nHREF = 'none.html'>x</A> <IMG Src=none.png><a data-href='x' NAME=n></a>");
    page("b.html", "<a href='#n'></a><a NAME=\"n\"></a>");
    assertThat(audit()).containsExactly(dead("a.html:2:9"), dead("a.html:2:35"));
  }

  @Test
  void aPageMadeToKeepTheAuditBusyDoesNot() throws Exception {
    page("a.html", "<a href=\"#x\">\n".repeat(100_000));
    page("b.html", "<a href='" + " href=\"".repeat(100_000));
    page("c.html", "= ".repeat(300_000) + " href" + " ".repeat(300_000));
    page("d.html", "<a href=\"" + "../a/".repeat(100_000) + "\">");
    page("e.html", "&#".repeat(300_000) + "\\u".repeat(300_000) + "&a;".repeat(300_000));
    assertThat(audit()).hasSizeGreaterThan(20).contains("a.html: 99980 more");
  }
}
