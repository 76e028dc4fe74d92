package io.github.advisorysite.schedule;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes public after an instant, and what is to be seen to before. It names what is
 * withheld, so it is for private eyes alone and must not reach a site or a public log. Immutable.
 *
 * @param zone the site's, for showing instants
 * @param entries in the order of their instants
 * @param cases those that are not public yet; undecided ones last
 */
public record Schedule(
    Instant asOf, ZoneId zone, List<Entry> entries, List<Outlook> cases, List<Neighbours> close) {

  /** Days between the publications of two cases that are called close. */
  public static final int CLOSE_DAYS = 7;

  public Schedule {
    entries = List.copyOf(entries);
    cases = List.copyOf(cases);
    close = List.copyOf(close);
  }

  /** What becomes public. */
  public enum Kind {
    CASE,
    LANGUAGE,
    UPDATE,
    NOTIFIED,
    STATEMENT,
    NOTICE,
    ADDENDUM,
    REFERENCE,
    ATTACHMENT,
    WITHDRAWAL,
    VENDOR_NAME;

    /** The kind as people and programs read it, such as {@code vendor-name}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What an entry is about: a case, or for a vendor's name the vendor alone.
   *
   * @param id of the case; empty where it cannot be read, and for a vendor's name
   * @param title in the site's first language, as it will stand then; empty if there is none
   * @param file where it is written, relative to the content
   */
  public record Subject(String id, String title, String file) {

    /** The id, or where there is none the file. */
    public String name() {
      return id.isEmpty() ? file : id;
    }
  }

  /** Something that becomes public by itself, later than what contains it. */
  public record Entry(
      Instant at,
      Kind kind,
      Subject subject,
      Optional<VendorId> vendor,
      Optional<Language> language) {}

  /**
   * A case that is not public yet.
   *
   * @param publication nothing if it is undecided or cannot be read
   * @param isReadable whether the instant of publication can be read
   * @param unanswered notified vendors that would stand as unknown and have not reported
   * @param held vendors that have reported and would stand as unknown all the same
   */
  public record Outlook(
      Subject subject,
      Optional<Instant> publication,
      boolean isReadable,
      Optional<Age> age,
      Set<VendorId> unanswered,
      Set<VendorId> held) {}

  /** Two cases, one of them not public yet, that share vendors and become public close together. */
  public record Neighbours(
      Subject first, Instant firstAt, Subject second, Instant secondAt, Set<VendorId> vendors) {}
}
