package io.github.advisorysite.vuldef;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.output.Format;
import io.github.advisorysite.output.OutputFile;
import io.github.advisorysite.output.Piece;
import io.github.advisorysite.output.Xml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * VULDEF documents: one an advisory and language, and one a year with all that were first published
 * in it. Thread-safe.
 */
public final class VuldefDocuments implements Format {

  private static final String NAMESPACE = "http://jvn.jp/vuldef/";

  private final Publication publication;
  private final Addresses addresses;

  public VuldefDocuments(Publication publication) {
    this.publication = publication;
    this.addresses = new Addresses(publication);
  }

  @Override
  public Stream<Piece<OutputFile>> pieces() {
    Stream<Piece<OutputFile>> single =
        publication.cases().stream()
            .map(published -> new Piece<>("vuldef", published.alone(), () -> documents(published)));
    return Stream.concat(single, publication.site().languages().stream().flatMap(this::years));
  }

  private Stream<OutputFile> documents(PublishedCase published) {
    String rest = Addresses.vuldef(published.id());
    return published.languages().stream()
        .map(language -> document(rest, language, List.of(published)));
  }

  private Stream<Piece<OutputFile>> years(Language language) {
    Map<String, List<PublishedCase>> byYear = new TreeMap<>(Comparator.reverseOrder());
    for (PublishedCase published : publication.cases()) {
      if (published.languages().contains(language)) {
        byYear
            .computeIfAbsent(
                publication.site().year(published.published()), year -> new ArrayList<>())
            .add(published);
      }
    }
    return byYear.entrySet().stream()
        .map(
            year ->
                new Piece<>(
                    "vuldef " + language + " " + year.getKey(),
                    year.getValue(),
                    () -> Stream.of(ofYear(year.getKey(), language, year.getValue()))));
  }

  private OutputFile ofYear(String year, Language language, List<PublishedCase> cases) {
    return document(Addresses.vuldefOfYear(year), language, cases);
  }

  private OutputFile document(String rest, Language language, List<PublishedCase> cases) {
    Xml xml =
        new Xml()
            .open(
                "VULDEF-Document",
                "xmlns",
                NAMESPACE,
                "xmlns:vuldef", // for attributes, which the default namespace is not for
                NAMESPACE,
                "version",
                "3.2",
                "xml:lang",
                language.tag());
    Vulinfo vulinfo = new Vulinfo(publication.site(), addresses, language, xml);
    cases.forEach(vulinfo::write);
    return new OutputFile(addresses.path(language, rest), xml.close().bytes());
  }
}
