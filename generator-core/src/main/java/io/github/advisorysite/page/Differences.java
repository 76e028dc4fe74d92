package io.github.advisorysite.page;

import io.github.advisorysite.difference.Passage;
import io.github.advisorysite.difference.TextDifference;
import io.github.advisorysite.ids.CveId;
import io.github.advisorysite.ids.CweId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs between two editions of an advisory, text by text. */
record Differences(Framing framing) {

  /** The texts of a vendor's statement: what the vendor says is apart from what is added to it. */
  private static final SortedMap<String, Function<Statement, String>> TEXTS =
      new TreeMap<>(
          Map.of(
              "comment", statement -> statement.comment().map(Markdown::source).orElse(""),
              "products", statement -> lines(statement.products(), Differences::product),
              "notices", statement -> references(statement.notices()),
              "supplement", Differences::addenda));

  /** Of which text a difference is: a section, or what its key names, of a vendor or of all. */
  private record Name(@Nullable String section, @Nullable String key, @Nullable Phrase vendor) {
    static Name section(SectionKey key) {
      return new Name(key.key(), null, null);
    }

    static Name key(String key) {
      return new Name(null, key, null);
    }

    Name of(Phrase whose) {
      return new Name(section, key, whose);
    }
  }

  List<Difference> between(Advisory before, Advisory after) {
    Language own = after.language();
    List<Difference> all = new ArrayList<>();
    add(all, Name.key("title"), own, List.of(before, after), advisory -> advisory.title().text());
    add(all, Name.key("cve"), own, List.of(before, after), a -> lines(a.cves(), CveId::value));
    add(all, Name.key("cwe"), own, List.of(before, after), a -> lines(a.cwes(), CweId::value));
    for (SectionKey key : SectionKey.values()) {
      Markdown none = new Markdown("", own);
      Language language = after.sections().getOrDefault(key, none).language();
      add(
          all,
          Name.section(key),
          language,
          List.of(before, after),
          advisory -> advisory.sections().getOrDefault(key, none).source());
    }
    add(all, Name.key("scores"), own, List.of(before, after), Differences::scores);
    add(
        all,
        Name.key("references"),
        own,
        List.of(before, after),
        advisory -> references(advisory.references()));
    add(all, Name.key("files"), own, List.of(before, after), Differences::files);
    add(all, Name.key("related"), own, List.of(before, after), Differences::related);
    Map<VendorId, VendorStatus> rows = new HashMap<>();
    before.vendors().forEach(row -> rows.put(row.vendor().id(), row));
    for (VendorStatus row : after.vendors()) {
      Optional<Statement> old =
          Optional.ofNullable(rows.get(row.vendor().id())).flatMap(VendorStatus::statement);
      Phrase vendor = framing.phrase(row.vendor().name(framing.language()));
      Language language = commentLanguage(row).orElse(own);
      TEXTS.forEach(
          (key, text) ->
              add(
                  all,
                  Name.key(key).of(vendor),
                  language,
                  List.of(old, row.statement()),
                  statement -> statement.map(text).orElse("")));
    }
    return all;
  }

  private static Optional<Language> commentLanguage(VendorStatus row) {
    return row.statement().flatMap(Statement::comment).map(Markdown::language);
  }

  /** Adds the difference of a text of two things, if there is one. */
  private <T> void add(
      List<Difference> all,
      Name name,
      Language language,
      List<T> beforeAndAfter,
      Function<T, String> text) {
    List<PassageView> passages =
        TextDifference.of(text.apply(beforeAndAfter.get(0)), text.apply(beforeAndAfter.get(1)))
            .stream()
            .map(Differences::view)
            .toList();
    if (!passages.isEmpty()) {
      String lang = framing.phrase(new Words("", language)).lang();
      all.add(new Difference(name.section, name.key, name.vendor, lang, passages));
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

  private static String addenda(Statement statement) {
    return lines(statement.addenda(), addendum -> addendum.text().source());
  }

  private static String product(Product product) {
    return Stream.of(Optional.of(product.name()), product.versions(), product.fixed())
        .flatMap(Optional::stream)
        .map(Words::text)
        .collect(Collectors.joining(" / "));
  }
}
