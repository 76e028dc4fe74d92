package io.github.advisorysite.schedule;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.schedule.Schedule.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A schedule as a calendar (RFC 5545): one event an entry, in UTC. Written here, as the libraries
 * fold lines by characters, where section 3.1 counts octets.
 */
final class ScheduleCalendar {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LONGEST = 75;

  private final List<String> lines = new ArrayList<>();

  private ScheduleCalendar() {}

  static List<String> lines(Schedule schedule) {
    ScheduleCalendar calendar = new ScheduleCalendar();
    calendar.add("BEGIN:VCALENDAR");
    calendar.add("VERSION:2.0");
    calendar.add("PRODID:-//Advisory Site//Schedule//EN");
    Map<String, Integer> seen = new HashMap<>();
    for (Entry entry : schedule.entries()) {
      String key = key(entry);
      calendar.event(entry, uid(key, seen.merge(key, 1, Integer::sum)), schedule.asOf());
    }
    calendar.add("END:VCALENDAR");
    return calendar.lines;
  }

  private void event(Entry entry, String uid, Instant asOf) {
    String about = entry.vendor().map(VendorId::value).orElse("");
    String variant = entry.language().map(Language::tag).orElse("");
    List<String> words =
        List.of(entry.subject().id(), entry.kind().key(), about, variant, entry.subject().title());
    add("BEGIN:VEVENT");
    add("UID:" + uid);
    add("DTSTAMP:" + UTC.format(asOf));
    add("DTSTART:" + UTC.format(entry.at()));
    add("SUMMARY:" + escape(String.join(" ", words.stream().filter(w -> !w.isEmpty()).toList())));
    add("CLASS:CONFIDENTIAL");
    add("TRANSP:TRANSPARENT");
    add("END:VEVENT");
  }

  /** What makes an entry this one; the words of a title do not, as they may be mended. */
  private static String key(Entry entry) {
    return String.join(
        "\n",
        entry.subject().name(),
        entry.kind().key(),
        entry.at().toString(),
        entry.vendor().map(VendorId::value).orElse(""),
        entry.language().map(Language::tag).orElse(""));
  }

  /**
   * An identifier that stays the same from one export to the next.
   *
   * @param ordinal tells two references of one instant apart
   */
  private static String uid(String key, int ordinal) {
    byte[] text = (key + "\n" + ordinal).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(digest, 0, 16) + "@advisory-site";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256");
    }
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  /** Adds a line, folded so that no part of it has more than 75 octets or half a character. */
  private void add(String line) {
    StringBuilder part = new StringBuilder();
    int octets = 0;
    for (int character : line.codePoints().toArray()) {
      int width = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (octets + width > LONGEST) {
        lines.add(part.toString());
        part.setLength(0);
        part.append(' ');
        octets = 1;
      }
      part.appendCodePoint(character);
      octets += width;
    }
    lines.add(part.toString());
  }
}
