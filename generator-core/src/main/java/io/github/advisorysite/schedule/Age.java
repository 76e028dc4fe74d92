package io.github.advisorysite.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long a case has been handled, in days of the site's calendar, against the guide of
 * JPCERT/CC's guideline: publication within 45 days from the start of handling.
 *
 * @param days until the schedule's instant; negative if that is before
 * @param atPublication days until publication, if that is decided
 */
public record Age(Instant receivedAt, long days, Optional<Long> atPublication) {

  /** Days from the start of handling within which publication is aimed at. */
  public static final int GUIDE = 45;

  /** The age of a case at an instant and at its publication. */
  public static Age of(
      Instant receivedAt, Instant asOf, Optional<Instant> publication, ZoneId zone) {
    return new Age(
        receivedAt,
        days(receivedAt, asOf, zone),
        publication.map(at -> days(receivedAt, at, zone)));
  }

  private static long days(Instant from, Instant to, ZoneId zone) {
    return ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), LocalDate.ofInstant(to, zone));
  }

  public boolean isOverGuide() {
    return days > GUIDE;
  }

  public boolean isOverGuideAtPublication() {
    return atPublication.filter(day -> day > GUIDE).isPresent();
  }
}
