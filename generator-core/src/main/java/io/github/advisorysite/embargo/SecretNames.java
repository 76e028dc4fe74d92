package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.CveId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.words.Folding;
import io.github.advisorysite.words.WordFinder;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The names by which public text could tell of what is withheld at T (contract 4.7). */
final class SecretNames {

  /** Shorter titles and names of vendors stand in texts by chance. */
  private static final int SHORTEST = 4;

  private final Instant asOf;
  private final Map<String, String> secret = new HashMap<>();
  private final Set<String> carried = new HashSet<>();
  private final Set<String> publicIds = new HashSet<>();

  /** Vendors that a withheld item names. */
  private final Set<VendorId> vendors = new HashSet<>();

  private SecretNames(Instant asOf) {
    this.asOf = asOf;
  }

  /**
   * The folded names, and what each is.
   *
   * @param listed the vendors that a public case lists
   * @param publicNames what the site and public vendors are called, folded; a name that stands in
   *     one of these is public with it
   */
  static Map<String, String> of(
      List<CaseFile> cases,
      Registry registry,
      Set<VendorId> listed,
      List<String> publicNames,
      Instant asOf) {
    SecretNames names = new SecretNames(asOf);
    cases.forEach(names::take);
    for (Registry.Vendor vendor : registry.all()) {
      names.take(vendor, listed.contains(vendor.id()));
    }
    names.secret.keySet().removeAll(names.carried);
    WordFinder finder = new WordFinder(names.secret.keySet());
    Stream.concat(publicNames.stream(), names.publicIds.stream())
        .forEach(text -> names.secret.keySet().removeAll(finder.in(text)));
    List<Handling> handlings = cases.stream().map(CaseFile::handling).toList();
    for (Handling handling : handlings) {
      handling
          .contacts()
          .forEach(word -> names.secret.put(Folding.fold(word), "the address of a contact"));
    }
    for (Handling handling : handlings) {
      handling.allowed().forEach(word -> names.secret.remove(Folding.fold(word)));
    }
    for (Handling handling : handlings) {
      handling
          .handlingId()
          .ifPresent(word -> names.secret.put(Folding.fold(word), "a handling id"));
    }
    return names.secret;
  }

  private void take(CaseFile file) {
    boolean isPublic = file.isPublic(asOf);
    CaseId id = file.item().value();
    if (id != null) {
      for (String spelling : List.of(id.value(), id.path(), id.value().replace('#', ' '))) {
        take(spelling, "the id of a case", isPublic);
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
        takeIfLong(title.getValue(), "the title of a case", isSaid);
      }
    }
    for (CveId cve : facts.cves() == null ? List.<CveId>of() : facts.cves()) {
      take(cve.value(), "a CVE id", isPublic);
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
          takeIfLong(text, "the name of a vendor", isSaid);
        }
      }
    }
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
