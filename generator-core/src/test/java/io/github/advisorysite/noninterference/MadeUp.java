package io.github.advisorysite.noninterference;

import static io.github.advisorysite.noninterference.Draw.quoted;

import io.github.advisorysite.noninterference.Piece.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes contents of a seed: cases and vendors around an instant, and secrets that take after them.
 */
final class MadeUp {

  private static final int VENDORS = 6;
  private static final List<String> STATUSES =
      List.of(
          "affected",
          "affected-investigating",
          "not-affected",
          "not-affected-investigating",
          "unknown");

  /** One seed in so many may fold statuses, above a number that some of them reach. */
  private static final int FOLDING = 4;

  private static final int STATUSES_ABOUT = 9;

  private final Draw draw;
  private final long seed;

  MadeUp(long seed) {
    this.draw = new Draw(seed);
    this.seed = seed;
  }

  /** The cases, and behind them the vendors of the registry. */
  List<Piece> cases() {
    List<Piece> cases = new ArrayList<>();
    int count = 3 + draw.below(3);
    for (int i = 0; i < count; i++) {
      cases.add(newCase("AB-" + (100 + i)));
    }
    List<Piece> vendors = new ArrayList<>();
    for (int i = 0; i < VENDORS + 2; i++) {
      vendors.add(vendor("vn-" + (101 + i)));
    }
    if (seed % FOLDING == 0) {
      String above = String.valueOf(seed / FOLDING % STATUSES_ABOUT);
      vendors.set(0, vendors.get(0).with(Written.FOLD_ABOVE, above));
    }
    return new Secrets(draw, cases, vendors).added();
  }

  /** An instant of the content, or one beside it. */
  Instant asOf(List<Piece> cases) {
    return draw.of(instants(cases));
  }

  /** An instant of the content, the ones beside it, and any other. */
  List<Instant> instants(List<Piece> cases) {
    List<Instant> all =
        cases.stream()
            .flatMap(c -> c.all().stream())
            .flatMap(p -> Stream.ofNullable(p.at()))
            .toList();
    Instant one = draw.of(all);
    Instant other = draw.oneIn(4) ? draw.later() : draw.any();
    return Stream.of(one.minusNanos(1), one, one.plusNanos(1), other)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private Piece newCase(String id) {
    List<Piece> parts = new ArrayList<>();
    if (draw.oneIn(2)) {
      parts.add(draw.leaf(Kind.VARIANT, draw.maybe(), "en"));
    }
    int number = 1;
    for (Instant at : draw.ascending(draw.below(3))) {
      parts.add(update(at, number++));
    }
    for (int i = 0; i < VENDORS; i++) {
      if (draw.oneIn(3)) {
        parts.add(notified("vn-" + (101 + i)));
      }
    }
    documents(parts);
    if (draw.oneIn(6)) {
      parts.add(draw.leaf(Kind.WITHDRAWAL, draw.any(), ""));
    }
    if (draw.oneIn(3)) {
      parts.add(draw.leaf(Kind.PRIVATE, null, "").never());
    }
    Map<String, String> facts = facts();
    facts.put("+form", draw.of(List.of("folder", "folder", "json", "lines")));
    return new Piece(Kind.CASE, draw.any(), false, draw.word(), id, parts, facts);
  }

  private void documents(List<Piece> parts) {
    for (int i = draw.below(3); i > 0; i--) {
      Piece reference = draw.leaf(Kind.REFERENCE, draw.maybe(), "");
      parts.add(draw.oneIn(4) ? reference.with("+english", "true") : reference);
      parts.add(draw.attachment(draw.maybe()));
    }
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    if (draw.oneIn(4)) {
      facts.put("critical", "true");
    }
    if (draw.oneIn(2)) {
      facts.put("cves", "[\"" + draw.cve() + "\", \"" + draw.cve() + "\"]");
    }
    if (draw.oneIn(3)) {
      facts.put("cwes", "[\"CWE-" + (20 + draw.below(80)) + "\"]");
    }
    if (draw.oneIn(3)) {
      String vector = draw.of(List.of("C:H/I:N/A:N", "C:L/I:L/A:N", "C:H/I:H/A:H"));
      facts.put(
          "cvss",
          "[{\"vector\": \"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/"
              + vector
              + "\", \"by\": {\"ja\": "
              + quoted(draw.word())
              + "}}]");
    }
    if (draw.oneIn(4)) {
      String word = draw.word();
      facts.put("related", "[{\"source\": " + quoted(word) + ", \"id\": " + quoted(word) + "}]");
    }
    return facts;
  }

  /** An update that changes a section, and some of the lists and keys. */
  private Piece update(Instant at, int number) {
    List<Piece> parts = new ArrayList<>();
    Map<String, String> facts = facts();
    if (draw.oneIn(3)) {
      documents(parts);
      facts.put("+list references", "");
      facts.put("+list files", "");
    }
    if (draw.oneIn(4)) {
      parts.add(notified("vn-" + (101 + VENDORS + number - 1)));
    }
    if (draw.oneIn(5)) {
      facts.put("title", "{\"ja\": " + quoted(draw.word()) + "}");
    }
    return new Piece(Kind.UPDATE, at, false, draw.word(), Draw.number(number), parts, facts);
  }

  private Piece notified(String vendor) {
    return new Piece(Kind.NOTIFIED, draw.maybe(), false, draw.word(), vendor, statements());
  }

  private List<Piece> statements() {
    List<Piece> statements = new ArrayList<>();
    int count = draw.below(4);
    List<Instant> instants = draw.ascending(count);
    for (int i = 0; i < count; i++) {
      Piece statement =
          draw.leaf(Kind.STATEMENT, i == 0 && draw.oneIn(2) ? null : instants.get(i), "");
      if (i > 0 && draw.oneIn(5)) {
        statements.add(statement.with("kind", "\"removal\""));
      } else {
        statements.add(
            spoken(i > 0 && draw.oneIn(4) ? statement.with("kind", "\"correction\"") : statement));
      }
    }
    return statements;
  }

  private Piece spoken(Piece silent) {
    Piece statement = silent.with("status", quoted(draw.of(STATUSES)));
    if (draw.oneIn(3)) {
      Piece notice = draw.leaf(Kind.NOTICE, draw.maybe(), "");
      statement = statement.plus(draw.oneIn(4) ? notice.with("+english", "true") : notice);
    }
    if (draw.oneIn(3)) {
      statement = statement.plus(draw.leaf(Kind.ADDENDUM, draw.maybe(), ""));
    }
    if (draw.oneIn(4)) {
      String word = quoted(draw.word());
      statement =
          statement.with("products", "[{\"name\": " + word + ", \"versions\": " + word + "}]");
    }
    return statement;
  }

  /** A vendor of the registry, whether or not a case lists it. */
  private Piece vendor(String id) {
    Piece vendor =
        read(draw.leaf(Kind.VENDOR, null, id)).with("url", quoted("https://" + id + ".example/"));
    for (Instant at : draw.ascending(draw.below(3) / 2 * 2)) {
      vendor = vendor.plus(read(draw.leaf(Kind.NAME, at, "")));
    }
    if (draw.oneIn(3)) {
      vendor = vendor.with("aliases", "[\"al-" + id.substring(3) + "\"]");
    }
    return draw.oneIn(2) ? vendor.with("+always", "true") : vendor;
  }

  private Piece read(Piece name) {
    return draw.oneIn(2)
        ? name.with("reading", quoted(draw.of(List.of("あ", "カ", "さ", "た", "な"))))
        : name;
  }
}
