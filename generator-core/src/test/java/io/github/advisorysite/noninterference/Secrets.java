package io.github.advisorysite.noninterference;

import io.github.advisorysite.noninterference.Piece.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Derives secrets from what is public: copies something and changes one thing, as secrets that
 * resemble nothing public hardly ever interfere. What a secret says of a case it says no sooner
 * than the case is public, so that it names nothing that is withheld.
 */
final class Secrets {

  private final Draw draw;
  private final List<Piece> cases;
  private final List<Piece> vendors;

  Secrets(Draw draw, List<Piece> cases, List<Piece> vendors) {
    this.draw = draw;
    this.cases = new ArrayList<>(cases);
    this.vendors = new ArrayList<>(vendors);
  }

  /** All pieces, the secret ones among the others. */
  List<Piece> added() {
    int count = 2 + draw.below(3);
    for (int i = 0; i < count; i++) {
      int base = draw.below(cases.size());
      if (!cases.get(base).undecided()) {
        likeCase(base);
      }
    }
    for (int i = 0; i < cases.size(); i++) {
      if (draw.oneIn(2)) {
        cases.set(i, withSecretPart(cases.get(i)));
      }
    }
    int renamed = draw.below(vendors.size());
    Piece name = draw.leaf(Kind.NAME, null, "").with("reading", "\"ん\"");
    vendors.set(
        renamed,
        vendors
            .get(renamed)
            .plus(
                draw.oneIn(2)
                    ? name.at(draw.later())
                    : (draw.oneIn(2) ? name.with("+broken", "true") : name).never()));
    List<Piece> all = new ArrayList<>(cases);
    all.addAll(vendors);
    return all;
  }

  /** A secret case that is like a public one but for one thing. */
  private void likeCase(int base) {
    Piece like = cases.get(base);
    Piece secret = notBefore(like, when(fresh(like).named(draw.id("AB")), like));
    switch (draw.below(9)) {
      case 0 -> secret = unlike(secret, like.name().toLowerCase(Locale.ROOT));
      case 1 -> secret = unlike(secret, like.name());
      case 2 -> secret = withVendorOfItsOwn(secret);
      case 3 ->
          secret = secret.undecided() ? secret : secret.at(Instant.parse("2039-12-31T23:59:59Z"));
      case 4 -> secret = secret.with("+words", like.word() + "。" + like.name());
      case 5 -> {
        secret = secret.plus(draw.leaf(Kind.REFERENCE, null, like.name()));
        Piece back = draw.leaf(Kind.REFERENCE, secret.at(), secret.name());
        cases.set(base, like.plus(secret.undecided() ? back.never() : back));
      }
      case 6 -> secret = sharing(secret, like);
      case 7 -> secret = around(secret);
      default -> secret = secret.undecided() || draw.oneIn(2) ? broken(secret) : secret;
    }
    cases.add(draw.below(cases.size() + 1), secret);
  }

  /** In the folder in which all others lie; only one can. */
  private Piece around(Piece secret) {
    boolean isFirst =
        cases.stream().noneMatch(piece -> "around".equals(piece.facts().get("+form")));
    return isFirst ? secret.with("+form", "around") : secret;
  }

  /** The same, with words of its own, and the CVE ids of both. */
  private Piece fresh(Piece piece) {
    List<Piece> parts = piece.parts().stream().map(this::fresh).toList();
    Piece copy =
        new Piece(
            piece.kind(),
            piece.at(),
            piece.undecided(),
            draw.word(),
            piece.name(),
            parts,
            piece.facts());
    for (String key : List.of("cvss", "related", "products", "title")) {
      copy = copy.without(key);
    }
    if (piece.kind() == Kind.ATTACHMENT) {
      String name = Words.latin(copy.word()) + ".txt";
      copy = copy.named(name).with("+bytes", copy.word());
    }
    if (piece.has("cves")) {
      String own = piece.kind() == Kind.CASE ? piece.facts().get("cves") : "[]";
      String more = "\"" + draw.cve() + "\"";
      copy =
          copy.with(
              "cves", own.equals("[]") ? "[" + more + "]" : own.replace("]", ", " + more + "]"));
    }
    return copy;
  }

  /** Public no sooner than what it is like: on its day, much later, or never. */
  private Piece when(Piece secret, Piece like) {
    Instant at = like.at() == null ? draw.later() : like.at();
    return switch (draw.below(3)) {
      case 0 -> secret.at(draw.soonAfter(at));
      case 1 -> secret.at(draw.later());
      default -> secret.never();
    };
  }

  /** A secret case with an address that another has; both in files, so that places do not move. */
  private Piece unlike(Piece secret, String id) {
    Piece named = secret.named(id).with("+form", "folder");
    return draw.oneIn(2) ? named.never() : named.at(draw.later());
  }

  private Piece withVendorOfItsOwn(Piece secret) {
    String id = draw.id("vn");
    Piece vendor = draw.leaf(Kind.VENDOR, null, id).with("reading", "\"あ\"");
    if (secret.undecided()) {
      vendor = vendor.with("aliases", "[\"vn-101\"]");
    }
    vendors.add(draw.oneIn(3) ? vendor.with("+always", "true") : vendor);
    Piece said = draw.leaf(Kind.STATEMENT, null, "").with("status", "\"affected\"");
    return secret.plus(new Piece(Kind.NOTIFIED, null, false, draw.word(), id, List.of(said)));
  }

  /** A case that may name another is never public before it. */
  private static Piece notBefore(Piece like, Piece secret) {
    if (like.undecided()) {
      return secret.never();
    }
    boolean isEarlier =
        !secret.undecided()
            && secret.at() != null
            && like.at() != null
            && secret.at().isBefore(like.at());
    return isEarlier ? secret.at(like.at()) : secret;
  }

  /** The same file: its name and its bytes. */
  private Piece sharing(Piece secret, Piece like) {
    List<Piece> files = like.parts(Kind.ATTACHMENT);
    if (files.isEmpty()) {
      return secret;
    }
    Piece file = files.get(0);
    return secret.plus(
        new Piece(
            Kind.ATTACHMENT,
            file.at(),
            file.undecided(),
            draw.word(),
            file.name(),
            List.of(),
            Map.of("+bytes", file.facts().get("+bytes"))));
  }

  private static Piece broken(Piece secret) {
    return secret.with("+broken", "true").with("+form", "folder");
  }

  /** A case with a part that waits longer than all others, or for ever. */
  private Piece withSecretPart(Piece piece) {
    int updates = piece.parts(Kind.UPDATE).size();
    List<Piece> vendors = piece.parts(Kind.NOTIFIED);
    List<Piece> files = piece.parts(Kind.ATTACHMENT);
    return switch (draw.below(9)) {
      case 0 -> piece.plus(waiting(draw.leaf(Kind.REFERENCE, null, "")));
      case 1 -> piece.plus(waiting(draw.attachment(null)));
      case 2 -> piece.plus(waiting(update(updates + 1)));
      case 3 -> vendors.isEmpty() ? piece : withSecretStatement(piece, draw.of(vendors));
      case 4 -> withVendorLater(piece);
      case 5 ->
          piece.parts(Kind.VARIANT).isEmpty()
              ? piece.plus(waiting(draw.leaf(Kind.VARIANT, null, "en")))
              : piece;
      case 6 ->
          piece.parts(Kind.WITHDRAWAL).isEmpty()
              ? piece.plus(waiting(draw.leaf(Kind.WITHDRAWAL, draw.later(), "")))
              : piece;
      case 7 -> files.isEmpty() ? piece : piece.plus(draw.of(files).never());
      default -> vendors.isEmpty() ? piece : piece.plus(draw.of(vendors).with(List.of()).never());
    };
  }

  private Piece waiting(Piece part) {
    if (draw.oneIn(2)) {
      return part.at(draw.later());
    }
    return draw.oneIn(2) ? part.with("+broken", "true").never() : part.never();
  }

  private Piece update(int number) {
    Piece update =
        draw.leaf(Kind.UPDATE, null, Draw.number(number))
            .with("cves", "[\"" + draw.cve() + "\"]")
            .with("title", "{\"ja\": \"" + draw.word() + "\"}")
            .with("critical", "true");
    return update.plus(draw.leaf(Kind.REFERENCE, null, "")).plus(draw.attachment(null));
  }

  private Piece withVendorLater(Piece piece) {
    String id = draw.id("vn");
    vendors.add(draw.leaf(Kind.VENDOR, null, id));
    Piece said = draw.leaf(Kind.STATEMENT, null, "").with("status", "\"affected\"");
    Piece notified = new Piece(Kind.NOTIFIED, null, false, draw.word(), id, List.of(said));
    return piece.plus(draw.oneIn(2) ? notified.at(draw.later()) : notified.never());
  }

  private Piece withSecretStatement(Piece piece, Piece vendor) {
    Piece statement = draw.leaf(Kind.STATEMENT, null, "").with("status", "\"not-affected\"");
    Piece secret = waiting(statement.plus(draw.leaf(Kind.ADDENDUM, null, "")));
    List<Piece> parts = new ArrayList<>(piece.parts());
    parts.set(parts.indexOf(vendor), vendor.plus(secret));
    return piece.with(parts);
  }
}
