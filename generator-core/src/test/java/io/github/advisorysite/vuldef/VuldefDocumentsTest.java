package io.github.advisorysite.vuldef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.advisorysite.SampleSite;
import io.github.advisorysite.Xmls;
import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.Revision;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.model.VendorStatus;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What VULDEF says of the sample's advisories is what they say, in all five states. */
final class VuldefDocumentsTest {

  private static final Map<Status, String> STATES =
      Map.of(
          Status.AFFECTED, "vulnerable",
          Status.AFFECTED_INVESTIGATING, "vulnerable_investigating",
          Status.NOT_AFFECTED, "notvulnerable",
          Status.NOT_AFFECTED_INVESTIGATING, "notvulnerable_investigating",
          Status.UNKNOWN, "unknown");

  @TempDir private static Path temp;
  private static SampleSite sample;
  private static Path site;

  @BeforeAll
  static void build() throws Exception {
    sample = SampleSite.in(temp);
    site = sample.built().folder();
  }

  private static List<Path> documents() throws Exception {
    return Xmls.ending(site, ".xml").stream()
        .filter(file -> file.toString().contains("vuldef"))
        .toList();
  }

  private static Element document(Advisory advisory) throws Exception {
    Addresses addresses = new Addresses(sample.publication());
    String path = addresses.path(advisory.language(), Addresses.vuldef(advisory.id())).value();
    return Xmls.parse(site.resolve(path)).getDocumentElement();
  }

  @Test
  void theSchemaTakesEachDocument() throws Exception {
    assumeTrue(Xmls.haveSchemas(), Xmls.NO_SCHEMAS);
    assertThat(documents()).hasSizeGreaterThan(30);
    assertThat(Xmls.faults("vuldef_3.2.xsd", documents())).isEmpty();
  }

  @Test
  void nothingIsPrivateByDefault() throws Exception {
    for (Path file : documents()) {
      for (Element vulinfo : Xmls.elements(Xmls.parse(file).getDocumentElement(), "Vulinfo")) {
        assertThat(vulinfo.getAttribute("restriction")).as(file.toString()).isEqualTo("public");
      }
    }
  }

  @Test
  void eachVendorsStatusIsReadBack() throws Exception {
    Set<Status> seen = new HashSet<>();
    for (Advisory advisory : sample.advisories().toList()) {
      Set<String> expected = new LinkedHashSet<>();
      for (VendorStatus row : advisory.vendors()) {
        seen.add(row.status());
        expected.add(
            row.vendor().name(advisory.language()).text() + " " + STATES.get(row.status()));
      }
      Set<String> read = new LinkedHashSet<>();
      for (Element item : Xmls.elements(document(advisory), "AffectedItem")) {
        read.add(Xmls.text(item, "Name") + " " + item.getAttribute("affectedstatus"));
      }
      assertThat(read).as(advisory.id().value()).isEqualTo(expected);
    }
    assertThat(seen).containsExactlyInAnyOrder(Status.values());
  }

  @Test
  void eachDateOfTheHistoryIsReadBackAndEachStatusNamesItsEntry() throws Exception {
    int later = 0;
    for (Advisory advisory : sample.advisories().toList()) {
      Element document = document(advisory);
      List<Element> history = Xmls.elements(document, "HistoryItem");
      assertThat(history.stream().map(item -> Xmls.text(item, "DateTime")))
          .as(advisory.id().value())
          .isEqualTo(
              advisory.revisions().stream().map(Revision::at).map(Object::toString).toList());
      assertThat(Xmls.text(document, "DateLastUpdated")).isEqualTo(advisory.modified().toString());
      for (Element item : Xmls.elements(document, "AffectedItem")) {
        int number = Integer.parseInt(item.getAttributeNS("http://jvn.jp/vuldef/", "historyno"));
        Element entry = history.get(number - 1);
        assertThat(Xmls.text(entry, "HistoryNo")).isEqualTo(Integer.toString(number));
        if (number > 1) {
          later++;
          assertThat(entry.getTextContent()).contains(Xmls.text(item, "Name"));
        }
      }
    }
    assertThat(later).as("statuses that changed").isPositive();
  }

  @Test
  void aWithdrawnAdvisoryIsClosedAndSaysWhy() throws Exception {
    PublishedCase.Withdrawn withdrawn =
        sample.publication().cases().stream()
            .filter(PublishedCase.Withdrawn.class::isInstance)
            .map(PublishedCase.Withdrawn.class::cast)
            .findFirst()
            .orElseThrow();
    Element document =
        Xmls.parse(site.resolve(Addresses.vuldef(withdrawn.id()))).getDocumentElement();
    assertThat(Xmls.elements(document, "VulinfoData").get(0).getAttribute("publication"))
        .isEqualTo("close");
    assertThat(Xmls.text(document, "Overview"))
        .isEqualTo(withdrawn.tombstones().get(0).reason().text());
    assertThat(Xmls.elements(document, "AffectedItem")).isEmpty();
  }

  @Test
  void aYearHoldsWhatWasFirstPublishedInIt() throws Exception {
    Set<String> ids = new HashSet<>();
    for (Path file : Xmls.ending(site.resolve("years"), "vuldef.xml")) {
      String year = Objects.requireNonNull(file.getParent()).getFileName().toString();
      for (Element vulinfo : Xmls.elements(Xmls.parse(file).getDocumentElement(), "Vulinfo")) {
        ids.add(Xmls.text(vulinfo, "VulinfoID"));
        assertThat(Xmls.text(vulinfo, "DateFirstPublished")).startsWith(year);
      }
    }
    assertThat(ids)
        .isEqualTo(
            new HashSet<>(sample.publication().cases().stream().map(c -> c.id().value()).toList()));
  }
}
