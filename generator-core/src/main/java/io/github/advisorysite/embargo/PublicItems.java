package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.model.Release;
import io.github.advisorysite.source.Workers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All items that are public at T.
 *
 * @param cases each with what it contains
 * @param names of listed vendors that have an instant of their own
 */
record PublicItems(Map<CaseId, PublicItem> cases, List<PublicItem> names) {

  /**
   * Lists them.
   *
   * @param listed the vendors that a public case lists, and since when
   */
  static PublicItems of(
      CaseFiles files,
      List<CaseFile> due,
      Map<VendorId, Instant> listed,
      Instant asOf,
      Workers workers) {
    Map<CaseId, PublicItem> cases = new TreeMap<>();
    for (Map<CaseId, PublicItem> part :
        workers.inParts(due, some -> of(some, files.site().language(), asOf))) {
      cases.putAll(part);
    }
    List<PublicItem> names = new ArrayList<>();
    listed.forEach(
        (id, since) -> {
          Registry.Vendor vendor = files.registry().vendor(id);
          for (Registry.Name name : vendor.names()) {
            if (name.from() instanceof Gate.At at && !at.instant().isAfter(asOf)) {
              String key = id + " name@" + at.instant();
              Instant seen = at.instant().isAfter(since) ? at.instant() : since;
              names.add(new PublicItem(key, seen, "until: %s", false, vendor.at(), List.of()));
            }
          }
        });
    return new PublicItems(cases, names);
  }

  private static Map<CaseId, PublicItem> of(List<CaseFile> due, Language language, Instant asOf) {
    Map<CaseId, PublicItem> cases = new HashMap<>();
    for (CaseFile file : due) {
      CaseItems.of(file, language, asOf).ifPresent(item -> cases.put(file.item().whole(), item));
    }
    return cases;
  }

  /** These items as the facts of a release. */
  Release release(Instant asOf) {
    Map<String, Instant> published = new TreeMap<>();
    cases.forEach((id, item) -> published.put(id.path(), item.effective()));
    List<String> keys = new ArrayList<>();
    cases.values().forEach(item -> item.keys(keys::add));
    names.forEach(item -> item.keys(keys::add));
    return new Release(asOf, published, Optional.of(Collections.unmodifiableList(keys)));
  }
}
