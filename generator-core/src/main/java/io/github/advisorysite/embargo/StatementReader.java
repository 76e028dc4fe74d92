package io.github.advisorysite.embargo;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import io.github.advisorysite.model.Statement.Kind;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Node;
import io.github.advisorysite.source.ObjectReader;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Problems;
import io.github.advisorysite.source.Scalars;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a vendor's timeline of statements. */
record StatementReader(Texts texts) {

  /** A component of a formatted string (NISTIR 7695, section 6.2): a wildcard, or a quoted text. */
  private static final String COMPONENT =
      "(?:(?:\\?*+|\\*?)(?:[A-Za-z0-9._-]|\\\\[\\\\*?!\"#$%&'()+,/:;<=>@\\[\\]^`{|}~])++(?:\\?*+|\\*?)|[*-])";

  private static final Pattern PACKAGE = Pattern.compile("pkg:[A-Za-z.+-][A-Za-z0-9.+-]*+/\\S+");

  private static final String LANGUAGE = "(?:[A-Za-z]{2,3}(?:-(?:[A-Za-z]{2}|[0-9]{3}))?|[*-])";

  private static final String CPE =
      "cpe:(?:2\\.3:[aho*-](?::"
          + COMPONENT
          + "){5}:"
          + LANGUAGE
          + "(?::"
          + COMPONENT
          + "){4}|/[aho](?::[A-Za-z0-9._~%-]*+){0,6})";

  /**
   * The timeline of a vendor's file; one that cannot be read is a single statement with a closed
   * gate.
   */
  List<Item<StatementFile>> timeline(Node root) {
    Problems problems = new Problems();
    ObjectReader vendor = ObjectReader.of(root, Keys.VENDOR, problems);
    if (vendor != null) {
      Items.privateMapping(vendor, problems);
    }
    Node statements = vendor == null ? null : vendor.require("statements");
    List<Node> items = statements == null ? List.of() : statements.items(problems);
    if (!problems.isEmpty()) {
      return List.of(Items.unreadable(root, problems));
    }
    return items.stream().map(this::statement).toList();
  }

  /** A timeline whose file cannot even be read. */
  static List<Item<StatementFile>> unreadable(Problems problems) {
    List<Problem> all = problems.toList();
    Problem first = all.get(0);
    return List.of(
        new Item<>(new Gate.Unreadable(first), null, all.subList(1, all.size()), first.at()));
  }

  private Item<StatementFile> statement(Node node) {
    return Items.gated(
        node, Keys.STATEMENT, "at", (reader, problems) -> fields(node, reader, problems));
  }

  private StatementFile fields(Node node, ObjectReader reader, Problems problems) {
    Kind kind = kind(reader.get("kind"), problems);
    boolean removal = kind == Kind.REMOVAL;
    Localized reason =
        texts.lines(removal ? reader.require("reason") : reader.get("reason"), problems);
    if (!removal && reason != null) {
      problems.add(
          Code.SCHEMA_VALUE, node, "a reason belongs to kind: removal; remove it or set the kind");
    }
    Status status = removal ? Status.UNKNOWN : status(reader.require("status"), problems);
    if (removal && reader.get("status") != null) {
      problems.add(
          Code.STATUS,
          node,
          "a removal has no status: the vendor stands as unknown; remove the key");
    }
    Node notices = reader.get("notices");
    Problems comment = new Problems();
    Localized words = texts.markdown(reader.get("comment"), comment);
    return new StatementFile(
        kind,
        status,
        words,
        comment.toList(),
        products(reader.get("products"), problems),
        notices == null ? List.of() : Links.list(notices, texts, problems),
        addenda(reader.get("addenda"), problems),
        reason,
        Items.flag(reader, "backfill", problems),
        false);
  }

  private static Kind kind(@Nullable Node node, Problems problems) {
    String text = node == null ? "change" : Scalars.line(node, problems);
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
        return kind;
      }
    }
    if (node != null && text != null) {
      problems.add(Code.SCHEMA_VALUE, node, "change, correction or removal is needed here");
    }
    return Kind.CHANGE;
  }

  private static Status status(@Nullable Node node, Problems problems) {
    String text = node == null ? null : Scalars.line(node, problems);
    if (node != null && text != null && Status.of(text).isEmpty()) {
      problems.add(
          Code.STATUS,
          node,
          "this is no status; write affected, affected-investigating, not-affected, not-affected-investigating or unknown");
    }
    return text == null ? Status.UNKNOWN : Status.of(text).orElse(Status.UNKNOWN);
  }

  private List<StatementFile.ProductFile> products(@Nullable Node node, Problems problems) {
    List<StatementFile.ProductFile> products = new ArrayList<>();
    for (Node item : node == null ? List.<Node>of() : node.items(problems)) {
      ObjectReader reader = ObjectReader.of(item, Keys.PRODUCT, problems);
      Localized name = reader == null ? null : texts.lineOrLines(reader.require("name"), problems);
      if (reader != null && name != null) {
        products.add(
            new StatementFile.ProductFile(
                name,
                texts.lineOrLines(reader.get("versions"), problems),
                texts.lineOrLines(reader.get("fixed"), problems),
                form(
                    reader.get("cpe"),
                    text -> text.matches(CPE),
                    "a CPE name is needed here, such as cpe:2.3:a:…",
                    problems),
                form(
                    reader.get("purl"),
                    StatementReader::isPackage,
                    "a package URL is needed here, such as pkg:maven/…",
                    problems)));
      }
    }
    return products;
  }

  private static @Nullable String form(
      @Nullable Node node, Predicate<String> form, String cure, Problems problems) {
    String text = node == null ? null : Scalars.line(node, problems);
    if (node != null && text != null && !form.test(text)) {
      problems.add(Code.SCHEMA_VALUE, node, cure);
      return null;
    }
    return text;
  }

  /** Whether a text is a package URL that each reader takes for the same one. */
  private static boolean isPackage(String text) {
    try {
      return PACKAGE.matcher(text).matches() && !new PackageURL(text).getName().isEmpty();
    } catch (MalformedPackageURLException e) {
      return false;
    }
  }

  private List<Item<Localized>> addenda(@Nullable Node node, Problems problems) {
    List<Node> items = node == null ? List.of() : node.items(problems);
    return items.stream()
        .map(
            item ->
                Items.gated(
                    item,
                    Keys.ADDENDUM,
                    "at",
                    (reader, own) -> texts.markdown(reader.require("text"), own)))
        .toList();
  }
}
