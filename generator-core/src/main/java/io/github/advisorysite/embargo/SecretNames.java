package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.CveId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.source.Workers;
import io.github.advisorysite.words.Folding;
import io.github.advisorysite.words.WordFinder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names by which public text could tell of what is withheld at T (contract 4.7). */
final class SecretNames {

  /** Shorter titles and names of vendors stand in texts by chance. */
  static final int SHORTEST = 4;

  /** Shorter ids are taken only as they are written. */
  private static final int SHORTEST_ID = 6;

  /** Each part more doubles the ways to write an id. */
  private static final int MOST_PARTS = 5;

  /** A part of an id, and the mark behind it. */
  private static final Pattern ID_PART = Pattern.compile("([^-#_ ]+)([-#_ ]?)");

  static final String HANDLING_ID = "a handling id";
  private static final String CASE = "the id of a case";
  private static final String CVE = "a CVE id";
  private static final String TITLE = "the title of a case";
  private static final String VENDOR = "the name of a vendor";

  private final Instant asOf;
  private final Map<String, String> secret = new HashMap<>();
  private final Set<String> carried = new HashSet<>();
  private final List<String> publicIds = new ArrayList<>();
  private final List<String> publicTitles = new ArrayList<>();

  /** Vendors that a withheld item names. */
  private final Set<VendorId> vendors = new HashSet<>();

  private SecretNames(Instant asOf) {
    this.asOf = asOf;
  }

  /**
   * The folded names, and what each is.
   *
   * @param listed the vendors that a public case lists
   */
  static Map<String, String> of(
      CaseFiles files, Set<VendorId> listed, Instant asOf, Workers workers) {
    SecretNames names = new SecretNames(asOf);
    workers.inParts(files.cases(), part -> of(part, asOf)).forEach(names::take);
    for (Registry.Vendor vendor : files.registry().all()) {
      names.take(vendor, listed.contains(vendor.id()));
    }
    names.carried.forEach(names.secret::remove);
    WordFinder finder = new WordFinder(names.secret.keySet());
    names.lift(finder, files.publicNames(listed, asOf).map(Folding::fold), Set.of(VENDOR, TITLE));
    names.lift(finder, names.publicIds.stream(), Set.of(VENDOR, TITLE, CASE));
    names.lift(finder, names.publicTitles.stream(), Set.of(TITLE));
    names.takePrivate(files);
    return names.secret;
  }

  private static SecretNames of(List<CaseFile> cases, Instant asOf) {
    SecretNames names = new SecretNames(asOf);
    cases.forEach(names::take);
    return names;
  }

  /** Takes the names of some cases, behind those of others. */
  private void take(SecretNames others) {
    others.secret.forEach(secret::putIfAbsent);
    carried.addAll(others.carried);
    publicIds.addAll(others.publicIds);
    publicTitles.addAll(others.publicTitles);
    vendors.addAll(others.vendors);
  }

  /**
   * A name that stands in what is called so in public is public with it, if it is of some kinds.
   */
  private void lift(WordFinder finder, Stream<String> texts, Set<String> kinds) {
    if (secret.isEmpty()) {
      return;
    }
    texts.forEach(
        text ->
            finder.in(text).stream()
                .filter(word -> kinds.contains(secret.getOrDefault(word, "")))
                .forEach(secret::remove));
  }

  /** Private words, and what the coordinator allows; a handling id cannot be allowed. */
  private void takePrivate(CaseFiles files) {
    List<Handling> handlings = files.cases().stream().map(CaseFile::handling).toList();
    for (Handling handling : handlings) {
      handling
          .contacts()
          .forEach(word -> secret.put(Folding.fold(word), "the address of a contact"));
    }
    files.publicContacts().forEach(contact -> secret.remove(Folding.fold(contact)));
    for (Handling handling : handlings) {
      handling.allowed().forEach(word -> secret.remove(Folding.fold(word)));
    }
    for (Handling handling : handlings) {
      handling.handlingId().map(SecretNames::spellings).stream()
          .flatMap(Set::stream)
          .forEach(word -> secret.put(Folding.fold(word), HANDLING_ID));
    }
  }

  private void take(CaseFile file) {
    boolean isPublic = file.isPublic(asOf);
    CaseId id = file.item().value();
    if (id != null) {
      for (String spelling : spellings(id.value())) {
        take(spelling, CASE, isPublic);
        if (isPublic) {
          publicIds.add(Folding.fold(spelling));
        }
      }
    }
    Instant start = file.item().gate().within(Instant.MIN).orElse(Instant.MAX);
    take(file, file.facts(), isPublic, start);
    for (Item<UpdateFile> update : file.updates()) {
      if (update.value() != null) {
        boolean isDue = isPublic && update.gate().isDue(start, asOf);
        Instant since = isDue ? update.gate().within(start).orElseThrow() : start;
        take(file, update.value().facts(), isDue, since);
      }
    }
    if (!isPublic) {
      vendors.addAll(file.statements().keySet());
    }
  }

  private void take(CaseFile file, Facts facts, boolean isPublic, Instant since) {
    if (facts.title() != null) {
      for (Map.Entry<Language, String> title : facts.title().texts().entrySet()) {
        boolean isSaid = isPublic && file.isPublic(title.getKey(), asOf);
        takeIfLong(title.getValue(), TITLE, isSaid);
        if (isSaid) {
          publicTitles.add(Folding.fold(title.getValue()));
        }
      }
    }
    for (CveId cve : facts.cves() == null ? List.<CveId>of() : facts.cves()) {
      for (String spelling : spellings(cve.value())) {
        take(spelling, CVE, isPublic);
      }
    }
    for (Item<VendorId> item :
        facts.notified() == null ? List.<Item<VendorId>>of() : facts.notified()) {
      if (item.value() != null && !(isPublic && item.gate().isDue(since, asOf))) {
        vendors.add(item.value());
      }
    }
  }

  private void take(Registry.Vendor vendor, boolean isListed) {
    for (Registry.Name name : vendor.names()) {
      boolean isSaid = isListed && name.from().isDue(Instant.MIN, asOf);
      if (name.name() != null && (isListed || vendors.contains(vendor.id()))) {
        for (String text : name.name().texts().values()) {
          takeIfLong(text, VENDOR, isSaid);
        }
      }
    }
  }

  /** An id as people write it: with a blank, or nothing, where it has a mark. */
  private static Set<String> spellings(String id) {
    Matcher part = ID_PART.matcher(id);
    if (part.results().count() > MOST_PARTS) {
      return Set.of(id);
    }
    part.reset();
    Set<String> spellings = new TreeSet<>(Set.of(""));
    while (part.find()) {
      Set<String> longer = new TreeSet<>();
      for (String start : spellings) {
        for (String mark : List.of(part.group(2), part.group(2).isEmpty() ? "" : " ", "")) {
          longer.add(start + part.group(1) + mark);
        }
      }
      spellings = longer;
    }
    spellings.removeIf(spelling -> spelling.length() < SHORTEST_ID && !spelling.equals(id));
    return spellings;
  }

  private void takeIfLong(String name, String kind, boolean isPublic) {
    if (isPublic || name.codePointCount(0, name.length()) >= SHORTEST) {
      take(name, kind, isPublic);
    }
  }

  private void take(String name, String kind, boolean isPublic) {
    String folded = Folding.fold(name);
    if (isPublic) {
      carried.add(folded);
    } else {
      secret.putIfAbsent(folded, kind);
    }
  }
}
