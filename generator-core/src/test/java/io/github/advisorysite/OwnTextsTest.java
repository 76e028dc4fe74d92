package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.advisorysite.api.JsonApi;
import io.github.advisorysite.wording.Texts;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** A withheld vendor whose name is a word of a format does not keep the site from its readers. */
final class OwnTextsTest {

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Engine",
        "Entry",
        "Tracking",
        "Organisation",
        "Category",
        "Statements",
        "OpenAPI",
        "Apache",
        "TechArticle"
      })
  void itsNameIsNoLeak(String name) throws Exception {
    Content.minimal(temp)
        .with("vendors/hidden.yaml", "name: {ja: " + name + "}\nreading: かくし\n")
        .with(
            "cases/b/case.yaml",
            """
            id: JVN#00000002
            publishAt: 2099-01-01T00:00:00Z
            title: {ja: 秘匿している脆弱性}
            notified: [hidden]
            """)
        .with("cases/b/ja.md", "## 概要\n秘匿している概要です。\n")
        .at("2026-02-01T00:00:00Z")
        .has("index.html");
  }

  @Test
  void eachNameInTheFilesOfTheSampleIsAmongThem() throws Exception {
    Path site = SampleSite.in(temp).built().folder();
    Set<String> names = new TreeSet<>();
    for (Path file : Xmls.ending(site, ".json")) {
      if (!file.startsWith(site.resolve("api/v1/schema")) && !file.endsWith("openapi.json")) {
        names(new ObjectMapper().readTree(file.toFile()), names);
      }
    }
    for (Path file : Xmls.ending(site, ".xml", ".rdf")) {
      if (!file.endsWith("opensearch.xml")) { // the theme's
        for (Element element : Xmls.elements(Xmls.parse(file).getDocumentElement(), "*")) {
          names(element, names);
        }
      }
    }
    for (Path file : Xmls.ending(site, ".html")) {
      for (var data : Jsoup.parse(file.toFile()).select("script[type='application/ld+json']")) {
        JsonNode document = new ObjectMapper().readTree(data.data());
        names(document, names);
        document.findValuesAsText("@type").forEach(names::add);
      }
    }
    String own = Stream.concat(Texts.all(), JsonApi.ownTexts()).collect(Collectors.joining("\n"));
    names.removeIf(own::contains);
    names.removeAll(Set.of("ja", "en")); // languages, too short to be looked for
    assertThat(names).isEmpty();
  }

  private static void names(JsonNode node, Set<String> names) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              names.add(name);
              names(node.get(name), names);
            });
    if (node.isArray()) {
      node.forEach(item -> names(item, names));
    }
  }

  private static void names(Element element, Set<String> names) {
    names.add(element.getTagName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      names.add(attributes.item(i).getNodeName());
    }
  }
}
