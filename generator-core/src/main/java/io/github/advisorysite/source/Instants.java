package io.github.advisorysite.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads instants by one strict grammar, {@code YYYY-MM-DDTHH:MM:SS[.fraction](Z|±HH:MM)}: a subset
 * of RFC 3339 in which nothing is clamped, rolled over or completed. {@code Instant.parse} takes a
 * leap second one second early, which would be a leak.
 */
public final class Instants {

  /** What a text says: an instant, or why it is none. */
  public sealed interface Reading {}

  /** An instant. */
  public record Read(Instant instant) implements Reading {}

  /** No instant. */
  public record Unread(Code code, String cure) implements Reading {}

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,9}))?(Z|[+-]\\d{2}:\\d{2})");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NO_OFFSET =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?");
  private static final String EXAMPLE = "write it like 2026-11-20T12:00:00+09:00";

  private Instants() {}

  public static Reading parse(String text) {
    Matcher m = FORM.matcher(text);
    if (m.matches()) {
      return inRange(m);
    }
    if (DATE.matcher(text).matches()) {
      return new Unread(Code.DATE_TIME, "a date alone is no instant; " + EXAMPLE);
    }
    if (NO_OFFSET.matcher(text).matches()) {
      return new Unread(Code.DATE_OFFSET, "the instant has no offset; " + EXAMPLE);
    }
    return new Unread(Code.DATE_SYNTAX, "this is no instant; " + EXAMPLE);
  }

  private static Reading inRange(Matcher m) {
    if (m.group(1).equals("0000") || m.group(8).equals("-00:00")) {
      return new Unread(Code.DATE_SYNTAX, "this is no instant; " + EXAMPLE);
    }
    try {
      LocalDate date = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
      String fraction = m.group(7) == null ? "" : m.group(7);
      int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
      LocalTime time = LocalTime.of(number(m, 4), number(m, 5), number(m, 6), nanos);
      ZoneOffset offset = offset(m.group(8));
      return new Read(OffsetDateTime.of(date, time, offset).toInstant());
    } catch (DateTimeException e) {
      return new Unread(Code.DATE_RANGE, "there is no such date, time or offset; " + EXAMPLE);
    }
  }

  private static ZoneOffset offset(String text) {
    if (text.equals("Z")) {
      return ZoneOffset.UTC;
    }
    int hours = Integer.parseInt(text.substring(1, 3));
    int minutes = Integer.parseInt(text.substring(4, 6));
    int sign = text.charAt(0) == '-' ? -1 : 1;
    int total = sign * (hours * 60 + minutes);
    if (minutes > 59 || total < -12 * 60 || total > 14 * 60) {
      throw new DateTimeException("offset");
    }
    return ZoneOffset.ofTotalSeconds(total * 60);
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
