package io.github.advisorysite.embargo;

import io.github.advisorysite.cvss.CvssScore;
import io.github.advisorysite.ids.CveId;
import io.github.advisorysite.ids.CweId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.ids.WebUrl;
import io.github.advisorysite.model.RelatedDocument;
import io.github.advisorysite.model.SectionKey;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public keys of a case or of an update, as written; null is a key that was not written. */
record Facts(
    @Nullable Localized title,
    @Nullable Boolean critical,
    @Nullable List<CveId> cves,
    @Nullable List<CweId> cwes,
    @Nullable List<Score> scores,
    @Nullable List<Item<Link>> references,
    @Nullable List<RelatedDocument> related,
    @Nullable List<Item<ListedFile>> files,
    @Nullable List<Item<VendorId>> notified,
    Map<Language, Map<SectionKey, String>> sections) {

  /** A CVSS vector and who gave it. */
  record Score(CvssScore score, @Nullable Localized by) {}

  /** A titled address: a reference or a vendor's notice. */
  record Link(Localized title, WebUrl url) {}

  /**
   * An attachment.
   *
   * @param source its path within the content
   * @param size in bytes, as it is published
   * @param metadata the texts that it says of itself beside its content
   */
  record ListedFile(
      String name, Localized title, String source, long size, List<String> metadata) {}

  static Facts none() {
    return new Facts(null, null, null, null, null, null, null, null, null, Map.of());
  }

  /**
   * These facts with those of an update over them: what it names is replaced, section by section.
   */
  Facts with(Facts update) {
    return new Facts(
        merge(title, update.title),
        update.critical != null ? update.critical : critical,
        update.cves != null ? update.cves : cves,
        update.cwes != null ? update.cwes : cwes,
        update.scores != null ? update.scores : scores,
        update.references != null ? update.references : references,
        update.related != null ? update.related : related,
        update.files != null ? update.files : files,
        update.notified != null ? update.notified : notified,
        mergeSections(update.sections));
  }

  private static @Nullable Localized merge(@Nullable Localized before, @Nullable Localized update) {
    if (before == null || update == null) {
      return update != null ? update : before;
    }
    Map<Language, String> texts = new java.util.LinkedHashMap<>(before.texts());
    texts.putAll(update.texts());
    return new Localized(texts);
  }

  private Map<Language, Map<SectionKey, String>> mergeSections(
      Map<Language, Map<SectionKey, String>> update) {
    if (update.isEmpty()) {
      return sections;
    }
    Map<Language, Map<SectionKey, String>> merged = new HashMap<>(sections);
    update.forEach(
        (language, texts) ->
            merged.merge(
                language,
                texts,
                (a, b) -> {
                  Map<SectionKey, String> both = new EnumMap<>(SectionKey.class);
                  both.putAll(a);
                  both.putAll(b);
                  return both;
                }));
    return merged;
  }
}
