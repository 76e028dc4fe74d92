package io.github.advisorysite.web;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.output.Format;
import io.github.advisorysite.output.OutputFile;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.Piece;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How servers are to send the site: {@code _headers} for hosts of static sites, {@code .htaccess}
 * for Apache 2.4, and a file that a {@code server} of nginx includes; and, where statuses have no
 * pages of their own, that these addresses lead to the pages of their advisories, for which hosts
 * of static sites read {@code _redirects}. They say nothing of what is in the site. Thread-safe.
 */
public final class ServerFiles implements Format {

  private static final String NOTE =
      "# Made by Advisory Site with each build; what is written here is lost.\n";

  private final HeaderRules rules;
  private final String base;
  private final Optional<FormerStatuses> former;

  private ServerFiles(HeaderRules rules, String base, Optional<FormerStatuses> former) {
    this.rules = rules;
    this.base = base;
    this.former = former;
  }

  /** The files of a site. */
  public static ServerFiles of(Publication publication) {
    Addresses addresses = new Addresses(publication);
    List<String> folders = publication.site().languages().stream().map(addresses::folder).toList();
    return new ServerFiles(
        new HeaderRules(folders),
        addresses.base(),
        addresses.foldsStatuses()
            ? Optional.of(new FormerStatuses(addresses.base(), folders))
            : Optional.empty());
  }

  /** What they say of every site. */
  public static Stream<String> ownTexts() {
    List<String> folders = List.of("");
    return new ServerFiles(
            new HeaderRules(folders), "/", Optional.of(new FormerStatuses("/", folders)))
        .files().entrySet().stream()
            .flatMap(file -> Stream.concat(Stream.of(file.getKey()), file.getValue().lines()));
  }

  @Override
  public Stream<Piece<OutputFile>> pieces() {
    return Stream.of(
        Piece.always(
            () ->
                files().entrySet().stream()
                    .map(file -> OutputFile.of(new OutputPath(file.getKey()), file.getValue()))));
  }

  private SortedMap<String, String> files() {
    SortedMap<String, String> files =
        new TreeMap<>(
            Map.of(
                Addresses.HEADERS,
                headers(),
                Addresses.APACHE,
                apache(),
                Addresses.NGINX,
                nginx()));
    former.ifPresent(statuses -> files.put(Addresses.REDIRECTS, NOTE + statuses.redirects()));
    return files;
  }

  /** Every rule that matches a path applies, and no header may be in two of them. */
  private String headers() {
    return Stream.concat(
            Stream.of(
                rules.all(), rules.pages(), rules.hashed(), rules.attachments(), rules.documents()),
            rules.types().stream())
        .flatMap(rule -> rule.globs().stream().map(glob -> block(glob, rule)))
        .collect(Collectors.joining("", NOTE, ""));
  }

  private String block(String glob, HeaderRule rule) {
    return "\n" + base + glob + "\n" + lines(rule, (name, value) -> "  " + name + ": " + value);
  }

  /** The last section that matches a path sets the last word. */
  private String apache() {
    return NOTE
        + "# Wants mod_headers, and AllowOverride All (or FileInfo, Indexes and Options=Indexes).\n"
        + "Options -Indexes\n"
        + "DirectoryIndex index.html\n"
        + "AddDefaultCharset utf-8\n"
        + "FileETag MTime Size\n"
        + "ErrorDocument 404 "
        + base
        + "404.html\n"
        + former.map(FormerStatuses::apache).orElse("")
        + apache(rules.all().with(rules.pages()))
        + Stream.concat(
                Stream.concat(Stream.of(rules.documents()), rules.types().stream()),
                Stream.of(rules.hashed(), rules.attachments()))
            .map(
                rule ->
                    "\n<If \"%{REQUEST_URI} =~ m#"
                        + rule.expression(base)
                        + "#\">\n"
                        + apache(rule)
                        + "</If>\n")
            .collect(Collectors.joining());
  }

  private static String apache(HeaderRule rule) {
    return lines(rule, (name, value) -> "Header always set " + name + " \"" + value + "\"");
  }

  /** Of the places that match a path only the first counts, and it takes over no header. */
  private String nginx() {
    HeaderRule documents = rules.documents().with(rules.all());
    return NOTE
        + "# include it in the server block, after root; a location of your own that adds headers\n"
        + "# has to repeat these, as nginx takes over none of them there.\n"
        + "autoindex off;\n"
        + "index index.html;\n"
        + "charset utf-8;\n"
        + "error_page 404 "
        + base
        + "404.html;\n"
        + nginx(rules.pages().with(rules.all()))
        + former.map(statuses -> "\n" + statuses.nginx()).orElse("")
        + Stream.concat(
                Stream.of(rules.hashed().with(rules.all()), rules.attachments().with(rules.all())),
                Stream.concat(
                    rules.types().stream().map(type -> type.with(documents)), Stream.of(documents)))
            .map(rule -> "\nlocation ~ \"" + rule.expression(base) + "\" {\n" + nginx(rule) + "}\n")
            .collect(Collectors.joining());
  }

  private static String nginx(HeaderRule rule) {
    return lines(
        rule,
        (name, value) ->
            name.equals(HeaderRules.TYPE)
                ? "types {}\ndefault_type \"" + value + "\";"
                : "add_header " + name + " \"" + value + "\" always;");
  }

  private static String lines(HeaderRule rule, BiFunction<String, String, String> line) {
    return rule.headers().entrySet().stream()
        .map((Map.Entry<String, String> header) -> line.apply(header.getKey(), header.getValue()))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
