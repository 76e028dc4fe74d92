package io.github.advisorysite.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants in the form in which the content has them, so that they can be copied there. */
final class Times {

  private Times() {}

  static String in(ZoneId zone, Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
  }

  static String utc(Instant instant) {
    return in(ZoneOffset.UTC, instant);
  }
}
