package io.github.advisorysite.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import io.github.advisorysite.Content;
import io.github.advisorysite.SampleSite;
import io.github.advisorysite.Xmls;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.PublishedVendor;
import io.github.advisorysite.model.VendorStatus;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The feeds of the sample, as libraries of others read them. */
final class FeedsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TAG = "tag:advisories\\.example\\.org,\\d{4}-\\d\\d-\\d\\d:/\\S+";

  @TempDir private static Path temp;
  private static SampleSite sample;
  private static Path site;

  @BeforeAll
  static void build() throws Exception {
    sample = SampleSite.in(temp);
    site = sample.built().folder();
  }

  private static Feed atom(Path file) throws Exception {
    return (Feed) new WireFeedInput().build(file.toFile());
  }

  private static List<String> html(Path file) throws Exception {
    return atom(file).getEntries().stream().map(e -> e.getContents().get(0).getValue()).toList();
  }

  private static Set<String> vendors(PublishedCase published) {
    Set<String> vendors = new HashSet<>();
    if (published instanceof PublishedCase.Current current) {
      for (VendorStatus row : current.advisories().get(0).vendors()) {
        vendors.add(row.vendor().id().value());
      }
    } else {
      ((PublishedCase.Withdrawn) published).addresses().forEach(id -> vendors.add(id.value()));
    }
    return vendors;
  }

  @Test
  void romeReadsEachAtomFeed() throws Exception {
    List<Path> files = Xmls.ending(site, "atom.xml", "updates.xml");
    assertThat(files).hasSizeGreaterThan(4);
    for (Path file : files) {
      Feed feed = atom(file);
      assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
      Set<String> ids = new HashSet<>();
      Instant newest = Instant.EPOCH;
      for (Entry entry : feed.getEntries()) {
        assertThat(entry.getId()).matches(TAG);
        assertThat(ids.add(entry.getId())).isTrue();
        assertThat(entry.getSummary().getValue()).isNotBlank();
        assertThat(entry.getContents().get(0).getType()).isEqualTo("html");
        assertThat(entry.getUpdated()).isAfterOrEqualTo(entry.getPublished());
        Instant updated = entry.getUpdated().toInstant();
        newest = updated.isAfter(newest) ? updated : newest;
      }
      assertThat(feed.getUpdated().toInstant()).as(file.toString()).isEqualTo(newest);
    }
  }

  @Test
  void theNewestAndTheLastChangedStandFirst() throws Exception {
    List<PublishedCase> cases = sample.publication().cases();
    Feed newest = atom(site.resolve("feeds/atom.xml"));
    assertThat(newest.getEntries().stream().map(Entry::getPublished).map(Date::toInstant))
        .containsExactlyElementsOf(cases.stream().map(PublishedCase::published).toList());
    Feed updates = atom(site.resolve("feeds/updates.xml"));
    assertThat(updates.getEntries().stream().map(Entry::getUpdated).map(Date::toInstant))
        .hasSize(cases.size())
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void anUpdateMovesAnEntryToTheTopUnderItsOldId() throws Exception {
    Content content =
        Content.minimal(temp.resolve("moved"))
            .with(
                "cases/b/case.yaml",
                """
                id: JVN#00000002
                publishAt: 2026-01-20T12:00:00+09:00
                title: {ja: 乙の脆弱性}
                """)
            .with("cases/b/ja.md", "## 概要\n乙の概要です。\n")
            .with(
                "cases/a/updates/01/update.yaml",
                "at: 2026-03-01T00:00:00Z\nsummary: {ja: 対策方法を加えました。}\n");
    content.at("2026-02-01T00:00:00Z");
    List<Entry> before = atom(content.output().resolve("feeds/updates.xml")).getEntries();
    assertThat(before).extracting(Entry::getTitle).containsExactly("乙の脆弱性", "甲の脆弱性");
    content.at("2026-03-01T00:00:00Z");
    List<Entry> after = atom(content.output().resolve("feeds/updates.xml")).getEntries();
    assertThat(after).extracting(Entry::getTitle).containsExactly("甲の脆弱性", "乙の脆弱性");
    assertThat(after.get(0).getId())
        .isEqualTo(before.get(1).getId())
        .isEqualTo("tag:advisories.example.org,2026-01-10:/advisories/JVN00000001/");
    assertThat(after.get(0).getContents().get(0).getValue())
        .isEqualTo(
            """
            <p>甲の概要です。</p>
            <p>三角システム: 不明</p>
            <p>まる製作所: 該当製品あり</p>
            <p>最新の更新&#xff1a;対策方法を加えました。</p>
            """);
  }

  @Test
  void aVendorsFeedTellsOfItsOwnStatusAlone() throws Exception {
    Content content =
        Content.minimal(temp.resolve("own"))
            .with(
                "cases/a/updates/01/update.yaml",
                "at: 2026-03-01T00:00:00Z\nsummary: {ja: 対策方法を加えました。}\n");
    content.at("2026-03-01T00:00:00Z");
    String own =
        """
        <p>甲の概要です。</p>
        <p>まる製作所: 該当製品あり</p>
        <p>最新の更新&#xff1a;対策方法を加えました。</p>
        """;
    Path folder = content.output().resolve("vendors/maru");
    assertThat(html(folder.resolve("atom.xml"))).containsExactly(own);
    JsonNode items = JSON.readTree(folder.resolve("feed.json").toFile()).get("items");
    assertThat(items)
        .singleElement()
        .extracting(i -> i.get("content_html").asText())
        .isEqualTo(own);
  }

  @Test
  void aVendorsFeedTellsWhyAnEntryMoved() throws Exception {
    Content content =
        Content.minimal(temp.resolve("other"))
            .with(
                "cases/a/vendors/sankaku.yaml",
                "statements: [{at: 2026-03-01T00:00:00Z, status: not-affected}]\n");
    content.at("2026-03-01T00:00:00Z");
    assertThat(html(content.output().resolve("vendors/maru/atom.xml")))
        .containsExactly(
            """
            <p>甲の概要です。</p>
            <p>まる製作所: 該当製品あり</p>
            <p>最新の更新&#xff1a;三角システムのベンダステータスが更新されました&#xff1a;該当製品なし</p>
            """);
  }

  @Test
  void aWithdrawnAdvisoryKeepsItsEntry() throws Exception {
    PublishedCase withdrawn =
        sample.publication().cases().stream()
            .filter(PublishedCase.Withdrawn.class::isInstance)
            .findFirst()
            .orElseThrow();
    Entry entry =
        atom(site.resolve("feeds/updates.xml")).getEntries().stream()
            .filter(e -> e.getId().contains("/" + withdrawn.id().path() + "/"))
            .findFirst()
            .orElseThrow();
    assertThat(entry.getTitle()).startsWith("取り下げ：");
    assertThat(entry.getUpdated().toInstant()).isEqualTo(withdrawn.modified());
  }

  @Test
  void aVendorsFeedHoldsWhatConcernsIt() throws Exception {
    for (PublishedVendor vendor : sample.publication().vendors()) {
      Set<String> expected = new HashSet<>();
      for (PublishedCase published : sample.publication().cases()) {
        if (vendors(published).contains(vendor.id().value())) {
          expected.add(published.id().path());
        }
      }
      Set<String> read = new HashSet<>();
      atom(site.resolve("vendors/" + vendor.id() + "/atom.xml"))
          .getEntries()
          .forEach(
              e -> {
                String path = e.getId();
                path = path.substring(0, path.length() - 1);
                read.add(path.substring(path.lastIndexOf('/') + 1));
              });
      assertThat(read).as(vendor.id().value()).isEqualTo(expected);
    }
  }

  @Test
  void eachJsonFeedKeepsTheRules() throws Exception {
    List<Path> files = Xmls.ending(site, "feed.json");
    assertThat(files).hasSizeGreaterThan(4);
    for (Path file : files) {
      JsonNode feed = JSON.readTree(file.toFile());
      assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
      assertThat(feed.get("title").asText()).isNotBlank();
      String self = feed.get("feed_url").asText();
      assertThat(Xmls.file(site, "https://advisories.example.org/", self)).isEqualTo(file);
      assertThat(URI.create(feed.get("home_page_url").asText())).hasScheme("https");
      assertThat(feed.get("items").isArray()).isTrue();
      Set<String> ids = new HashSet<>();
      for (JsonNode item : feed.get("items")) {
        assertThat(ids.add(item.get("id").asText())).isTrue();
        assertThat(URI.create(item.get("url").asText())).hasScheme("https");
        assertThat(item.get("content_html").asText()).isNotBlank();
        assertThat(Instant.parse(item.get("date_modified").asText()))
            .isAfterOrEqualTo(Instant.parse(item.get("date_published").asText()));
        item.path("tags").forEach(tag -> assertThat(tag.isTextual()).isTrue());
      }
      Path beside = file.resolveSibling("atom.xml");
      assertThat(ids)
          .isEqualTo(new HashSet<>(atom(beside).getEntries().stream().map(Entry::getId).toList()));
    }
  }

  @Test
  void theSchemaTakesEachJvnrss() throws Exception {
    assumeTrue(Xmls.haveSchemas(), Xmls.NO_SCHEMAS);
    List<Path> files = Xmls.ending(site, "jvnrss.rdf");
    assertThat(files).hasSizeGreaterThan(10);
    assertThat(Xmls.faults("jvnrss_rdf_3.2.xsd", files)).isEmpty();
  }

  @Test
  void jvnrssNamesEachItemInItsChannel() throws Exception {
    for (Path file : Xmls.ending(site, "jvnrss.rdf")) {
      Element rdf = Xmls.parse(file).getDocumentElement();
      String namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
      assertThat(
              Xmls.elements(rdf, "li").stream().map(li -> li.getAttributeNS(namespace, "resource")))
          .isEqualTo(
              Xmls.elements(rdf, "item").stream()
                  .map(item -> item.getAttributeNS(namespace, "about"))
                  .toList());
    }
  }

  @Test
  void everyXmlFileParses() throws Exception {
    List<Path> files = Xmls.ending(site, ".xml", ".rdf", ".svg");
    assertThat(files).hasSizeGreaterThan(100);
    for (Path file : files) {
      assertThat(Xmls.parse(file).getDocumentElement()).as(file.toString()).isNotNull();
    }
  }
}
