package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.PublishedCase;
import io.github.advisorysite.model.SitePart;
import io.github.advisorysite.model.Tombstone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Copies what is public of a case at T into fresh records. */
record PublishedFiles(CaseFiles files, Instant asOf) {

  /**
   * The vendors that a public case lists, and since when; those of a withdrawn one keep their
   * addresses.
   */
  static Map<VendorId, Instant> listed(CaseFile file, Language language, Instant asOf) {
    return lastSeen(file, language, asOf).listed();
  }

  /** The case as readers saw it last: at T, or before it was withdrawn. */
  private static CaseFold lastSeen(CaseFile file, Language language, Instant asOf) {
    Instant start = file.start(language).orElseThrow();
    Item<Localized> withdrawal = file.withdrawal();
    Instant last =
        withdrawal == null
            ? asOf
            : withdrawal.gate().within(start).filter(at -> at.isBefore(asOf)).orElse(asOf);
    return new CaseFold(file, language, start, last);
  }

  private Language language() {
    return files.site().language();
  }

  PublishedCase published(CaseFile file) {
    CaseId id = file.item().value();
    if (id == null) {
      throw new IllegalStateException("a case with problems is not published");
    }
    List<CaseHistory> variants = new ArrayList<>();
    for (Language language : files.site().languages()) {
      if (file.isPublic(language, asOf)
          && (language.equals(language()) || file.isWritten(language))) {
        variants.add(
            new CaseHistory(
                file, id, language, file.start(language).orElseThrow(), files.registry()));
      }
    }
    CaseFold last = lastSeen(file, language(), asOf);
    Item<Localized> withdrawal = file.withdrawal();
    Instant start = variants.get(0).start();
    if (withdrawal == null || withdrawal.value() == null || !withdrawal.gate().isDue(start, asOf)) {
      return new PublishedCase.Current(
          variants.stream()
              .map(v -> v.variantAt(asOf, files.site().has(SitePart.EDITIONS)))
              .toList(),
          List.copyOf(last.cvesEver()));
    }
    Instant withdrawn = withdrawal.gate().within(start).orElseThrow();
    Localized reason = withdrawal.value();
    List<Tombstone> tombstones =
        variants.stream()
            .filter(v -> !v.start().isAfter(withdrawn))
            .map(v -> v.tombstone(withdrawn, reason))
            .toList();
    return new PublishedCase.Withdrawn(
        tombstones, List.copyOf(last.listed().keySet()), List.copyOf(last.cvesEver()));
  }
}
