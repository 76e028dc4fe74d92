package io.github.advisorysite.model;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.CveId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A public case: one record a language that is public, the site's own language first. */
public sealed interface PublishedCase {

  /** Newest first, and by id where two were published together. */
  Comparator<PublishedCase> NEWEST_FIRST =
      Comparator.comparing(PublishedCase::published).reversed().thenComparing(PublishedCase::id);

  CaseId id();

  /** When the case became public, in the site's own language. */
  Instant published();

  /** When it last changed, in any language. */
  Instant modified();

  /** The languages that are public, the site's own first. */
  List<Language> languages();

  /** The CVE ids that it names or has named in public: their addresses stay. */
  List<CveId> cvesEver();

  /**
   * What is made of this case alone is made from: itself. Of a withdrawn case nothing is, as its
   * tombstones stand at all addresses that its vendors have had, of which it does not tell.
   */
  default List<PublishedCase> alone() {
    return this instanceof Current ? List.of(this) : List.of();
  }

  /**
   * A case in one language.
   *
   * @param editions the advisory as readers saw it at each of its revisions, oldest first
   */
  record Variant(Advisory advisory, List<Advisory> editions) {
    public Variant {
      editions = List.copyOf(editions);
    }
  }

  /** A case that stands. */
  record Current(List<Variant> variants, List<CveId> cvesEver) implements PublishedCase {
    public Current {
      variants = List.copyOf(variants);
      cvesEver = List.copyOf(cvesEver);
    }

    /** What is public now, one a language. */
    public List<Advisory> advisories() {
      return variants.stream().map(Variant::advisory).toList();
    }

    @Override
    public CaseId id() {
      return variants.get(0).advisory().id();
    }

    @Override
    public Instant published() {
      return variants.get(0).advisory().published();
    }

    @Override
    public Instant modified() {
      return variants.stream()
          .map(variant -> variant.advisory().modified())
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }

    @Override
    public List<Language> languages() {
      return variants.stream().map(variant -> variant.advisory().language()).toList();
    }

    /** The variant in a language, if it is public. */
    public Optional<Advisory> in(Language language) {
      return variant(language).map(Variant::advisory);
    }

    /** The variant in a language with its editions, if it is public. */
    public Optional<Variant> variant(Language language) {
      return variants.stream().filter(v -> v.advisory().language().equals(language)).findFirst();
    }

    /** The variant in a language, or in the site's own. */
    public Advisory nearest(Language language) {
      return in(language).orElse(variants.get(0).advisory());
    }
  }

  /**
   * A withdrawn case.
   *
   * @param addresses the vendors whose status pages were public, as their addresses stay
   */
  record Withdrawn(List<Tombstone> tombstones, List<VendorId> addresses, List<CveId> cvesEver)
      implements PublishedCase {
    public Withdrawn {
      tombstones = List.copyOf(tombstones);
      addresses = List.copyOf(addresses);
      cvesEver = List.copyOf(cvesEver);
    }

    @Override
    public CaseId id() {
      return tombstones.get(0).id();
    }

    @Override
    public Instant published() {
      return tombstones.get(0).published();
    }

    @Override
    public Instant modified() {
      return tombstones.get(0).withdrawn();
    }

    @Override
    public List<Language> languages() {
      return tombstones.stream().map(Tombstone::language).toList();
    }

    public Tombstone nearest(Language language) {
      return tombstones.stream()
          .filter(t -> t.language().equals(language))
          .findFirst()
          .orElse(tombstones.get(0));
    }
  }
}
