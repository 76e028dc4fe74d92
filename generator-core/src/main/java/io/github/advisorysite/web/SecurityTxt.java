package io.github.advisorysite.web;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.model.SitePart;
import io.github.advisorysite.output.Format;
import io.github.advisorysite.output.OutputFile;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.Piece;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code security.txt} (RFC 9116), with the field by which programs find a CSAF provider (CSAF 2.0,
 * section 7.1.8). Without a contact there is none. Thread-safe.
 */
public final class SecurityTxt implements Format {

  private static final String PATH = ".well-known/security.txt";
  private static final String CSAF = ".well-known/csaf/provider-metadata.json";

  private final Site site;

  public SecurityTxt(Publication publication) {
    this.site = publication.site();
  }

  @Override
  public Stream<Piece<OutputFile>> pieces() {
    return site.security().stream().map(contact -> Piece.always(() -> Stream.of(file(contact))));
  }

  private OutputFile file(Site.SecurityContact security) {
    String languages =
        site.languages().stream().map(Language::tag).collect(Collectors.joining(", "));
    String csaf = site.has(SitePart.CSAF) ? "CSAF: " + url(CSAF) + "\n" : "";
    return OutputFile.of(
        new OutputPath(PATH),
        "Contact: "
            + security.contact()
            + "\nExpires: "
            + security.expires()
            + "\nPreferred-Languages: "
            + languages
            + "\nCanonical: "
            + url(PATH)
            + "\n"
            + csaf);
  }

  private String url(String path) {
    return site.baseUrl().resolve("./" + path).toString();
  }
}
