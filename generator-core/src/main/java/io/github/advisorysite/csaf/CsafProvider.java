package io.github.advisorysite.csaf;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.address.CsafPaths;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.output.Digests;
import io.github.advisorysite.output.Format;
import io.github.advisorysite.output.Json;
import io.github.advisorysite.output.OutputFile;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.Piece;
import io.github.advisorysite.signing.Signer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A CSAF provider (CSAF 2.0, section 7): the documents with their digests and signatures, the lists
 * of them, and what tells programs where they are. Without a publisher there is none. Thread-safe.
 */
public final class CsafProvider implements Format {

  private static final String METADATA = CsafPaths.ROOT + "provider-metadata.json";
  private static final String SERVICE = CsafPaths.ROOT + "service.json";
  private static final String CATEGORIES = CsafPaths.WHITE + "category-tlp-white.json";
  private static final String FEED = CsafPaths.WHITE + "feed-tlp-white.json";
  private static final Comparator<CsafEntry> NEWEST_FIRST =
      Comparator.comparing(CsafEntry::modified).reversed().thenComparing(CsafEntry::name);

  private final Publication publication;
  private final Optional<Signer> signer;
  private final CsafCatalogue catalogue;
  private final CsafDocuments documents;
  private final Addresses addresses;

  public CsafProvider(Publication publication, Optional<Signer> signer) {
    this.publication = publication;
    this.signer = signer;
    this.catalogue = new CsafCatalogue(publication);
    this.documents = new CsafDocuments(publication);
    this.addresses = new Addresses(publication);
  }

  /** The names of weaknesses, which the documents have to the letter. */
  public static Stream<String> ownTexts() {
    return Weaknesses.names();
  }

  @Override
  public Stream<Piece<OutputFile>> pieces() {
    return Stream.concat(
        Stream.of(Piece.always(this::lists)),
        publication.cases().stream()
            .map(
                published ->
                    new Piece<>(
                        "csaf",
                        published.alone(),
                        () -> documents.of(published).flatMap(this::sealed))));
  }

  /** A document with the files beside it. */
  private Stream<OutputFile> sealed(CsafDocuments.Made made) {
    String path = made.entry().path().value();
    String name = path.substring(path.lastIndexOf('/') + 1);
    byte[] bytes = made.bytes();
    Stream<OutputFile> files =
        Stream.of(
            new OutputFile(made.entry().path(), bytes),
            file(path + ".sha256", Digests.sha256(bytes) + "  " + name + "\n"),
            file(path + ".sha512", Digests.sha512(bytes) + "  " + name + "\n"));
    return Stream.concat(
        files,
        signer.stream()
            .map(
                key ->
                    new OutputFile(
                        new OutputPath(path + ".asc"),
                        key.signature(bytes, made.entry().modified()))));
  }

  private Stream<OutputFile> lists() {
    List<CsafEntry> newest = catalogue.entries().sorted(NEWEST_FIRST).toList();
    String index =
        newest.stream().map(entry -> entry.name() + "\n").sorted().collect(Collectors.joining());
    String changes =
        newest.stream()
            .map(entry -> "\"" + entry.name() + "\",\"" + entry.modified() + "\"\n")
            .collect(Collectors.joining());
    Stream<OutputFile> lists =
        Stream.of(
            file(CsafPaths.WHITE + "index.txt", index),
            file(CsafPaths.WHITE + "changes.csv", changes),
            file(CsafPaths.WHITE + "deletions.csv", ""), // no document ever goes
            new OutputFile(new OutputPath(FEED), Json.bytes(feed(newest))),
            new OutputFile(
                new OutputPath(CATEGORIES),
                Json.bytes(new Rolie.Categories(new Rolie.CategoryList(List.of(Rolie.CSAF))))),
            new OutputFile(new OutputPath(SERVICE), Json.bytes(service())),
            new OutputFile(new OutputPath(METADATA), Json.bytes(metadata())));
    return Stream.concat(
        lists,
        signer.stream().map(key -> new OutputFile(new OutputPath(keyPath(key)), key.publicKey())));
  }

  private static String keyPath(Signer key) {
    return CsafPaths.ROOT + "openpgp/" + key.fingerprint() + ".asc";
  }

  private String title() {
    Site site = publication.site();
    return site.words(site.title(), site.language()).text();
  }

  private Rolie.Feed feed(List<CsafEntry> newest) {
    return new Rolie.Feed(
        new Rolie.FeedBody(
            "csaf-feed-tlp-white",
            title() + ": CSAF (TLP:WHITE)",
            List.of(new Rolie.Link("self", url(FEED)), new Rolie.Link("service", url(SERVICE))),
            List.of(Rolie.CSAF),
            publication.modified().toString(),
            newest.stream().map(this::entry).toList()));
  }

  private Rolie.Entry entry(CsafEntry entry) {
    String document = addresses.url(entry.path());
    Stream<Rolie.Link> links =
        Stream.of(
            new Rolie.Link("self", document),
            new Rolie.Link("hash", document + ".sha256"),
            new Rolie.Link("hash", document + ".sha512"));
    return new Rolie.Entry(
        entry.trackingId(),
        entry.title().text(),
        Stream.concat(
                links, signer.stream().map(k -> new Rolie.Link("signature", document + ".asc")))
            .toList(),
        entry.released().toString(),
        entry.modified().toString(),
        new Rolie.Summary(entry.title().text()),
        new Rolie.Content("application/json", document),
        Rolie.CSAF_2_0);
  }

  private Rolie.Service service() {
    return new Rolie.Service(
        new Rolie.ServiceBody(
            List.of(
                new Rolie.Workspace(
                    title(),
                    List.of(
                        new Rolie.Collection(
                            title() + ": CSAF (TLP:WHITE)",
                            url(FEED),
                            new Rolie.CategoryList(List.of(Rolie.CSAF))))))));
  }

  private ProviderMetadata metadata() {
    Site site = publication.site();
    Site.Publisher first = site.publishers().get(0);
    return new ProviderMetadata(
        url(METADATA),
        List.of(
            new ProviderMetadata.Distribution(Optional.of(url(CsafPaths.WHITE)), Optional.empty()),
            new ProviderMetadata.Distribution(
                Optional.empty(),
                Optional.of(
                    new ProviderMetadata.Rolie(
                        List.of(url(CATEGORIES)),
                        List.of(
                            new ProviderMetadata.Feed(
                                title() + ": CSAF (TLP:WHITE)", "WHITE", url(FEED))),
                        List.of(url(SERVICE)))))),
        publication.modified().toString(),
        true,
        "2.0",
        true,
        signer.stream()
            .map(key -> new ProviderMetadata.Key(key.fingerprint(), url(keyPath(key))))
            .toList(),
        new Shapes.Publisher(
            "coordinator",
            first.contact(),
            site.words(first.name(), site.language()).text(),
            first.namespace()),
        signer.isPresent() ? "csaf_trusted_provider" : "csaf_provider");
  }

  /** The full address of a file or folder. */
  private String url(String path) {
    return publication.site().baseUrl().resolve("./" + path).toString();
  }

  private static OutputFile file(String path, String text) {
    return OutputFile.of(new OutputPath(path), text);
  }
}
