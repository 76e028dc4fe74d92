package io.github.advisorysite.page;

import io.github.advisorysite.difference.Passage;
import io.github.advisorysite.difference.TextDifference;
import io.github.advisorysite.ids.CveId;
import io.github.advisorysite.ids.CweId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Addendum;
import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Markdown;
import io.github.advisorysite.model.Product;
import io.github.advisorysite.model.Reference;
import io.github.advisorysite.model.SectionKey;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.model.Words;
import io.github.advisorysite.page.Views.Difference;
import io.github.advisorysite.page.Views.PassageView;
import io.github.advisorysite.page.Views.Phrase;
import io.github.advisorysite.page.Views.RunView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs between two editions of an advisory, text by text. */
record Differences(Framing framing) {

  List<Difference> between(Advisory before, Advisory after) {
    List<Difference> all = new ArrayList<>();
    Language language = after.language();
    add(all, "case.title", language, before.title().text(), after.title().text());
    add(
        all,
        "cve",
        language,
        lines(before.cves(), CveId::value),
        lines(after.cves(), CveId::value));
    add(
        all,
        "cwe",
        language,
        lines(before.cwes(), CweId::value),
        lines(after.cwes(), CweId::value));
    for (SectionKey key : SectionKey.values()) {
      Markdown none = new Markdown("", language);
      Markdown old = before.sections().getOrDefault(key, none);
      Markdown now = after.sections().getOrDefault(key, none);
      add(all, "section." + key.key(), now.language(), old.source(), now.source());
    }
    add(all, "scores", language, scores(before), scores(after));
    add(
        all,
        "references",
        language,
        references(before.references()),
        references(after.references()));
    add(all, "files", language, files(before), files(after));
    add(all, "related", language, related(before), related(after));
    Map<VendorId, VendorStatus> rows = new HashMap<>();
    before.vendors().forEach(row -> rows.put(row.vendor().id(), row));
    for (VendorStatus row : after.vendors()) {
      Phrase name = framing.phrase(row.vendor().name(framing.language()));
      String old =
          Optional.ofNullable(rows.get(row.vendor().id())).map(Differences::statement).orElse("");
      add(all, null, name, commentLanguage(row).orElse(language), old, statement(row));
    }
    return all;
  }

  private static Optional<Language> commentLanguage(VendorStatus row) {
    return row.statement().flatMap(Statement::comment).map(Markdown::language);
  }

  private void add(
      List<Difference> all, String key, Language language, String before, String after) {
    add(all, key, null, language, before, after);
  }

  private void add(
      List<Difference> all,
      @Nullable String key,
      @Nullable Phrase vendor,
      Language language,
      String before,
      String after) {
    List<PassageView> passages =
        TextDifference.of(before, after).stream().map(Differences::view).toList();
    if (!passages.isEmpty()) {
      all.add(
          new Difference(key, vendor, framing.phrase(new Words("", language)).lang(), passages));
    }
  }

  private static PassageView view(Passage passage) {
    return new PassageView(
        passage.first(),
        passage.last(),
        passage.runs().stream()
            .map(run -> new RunView(run.kind().name().toLowerCase(Locale.ROOT), run.text()))
            .toList());
  }

  private static <T> String lines(List<T> items, Function<T, String> line) {
    return items.stream().map(line).collect(Collectors.joining("\n"));
  }

  private static String scores(Advisory advisory) {
    return lines(advisory.scores(), s -> s.score().vector() + " (" + s.score().score() + ")");
  }

  private static String references(List<Reference> references) {
    return lines(references, r -> r.title().text() + " <" + r.url().value() + ">");
  }

  private static String files(Advisory advisory) {
    return lines(advisory.attachments(), file -> file.title().text() + " (" + file.name() + ")");
  }

  private static String related(Advisory advisory) {
    return lines(advisory.related(), r -> r.source() + " " + r.id());
  }

  /** A vendor's statement as lines: its words, its products, its notices, and what was added. */
  private static String statement(VendorStatus row) {
    return row.statement().stream()
        .flatMap(
            statement ->
                Stream.of(
                    statement.comment().map(Markdown::source).orElse(""),
                    lines(statement.products(), Differences::product),
                    references(statement.notices()),
                    lines(statement.addenda(), (Addendum addendum) -> addendum.text().source())))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String product(Product product) {
    return Stream.of(Optional.of(product.name()), product.versions(), product.fixed())
        .flatMap(Optional::stream)
        .map(Words::text)
        .collect(Collectors.joining(" / "));
  }
}
