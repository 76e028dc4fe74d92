package io.github.advisorysite.schedule;

import java.util.List;
import java.util.Locale;

/** The formats in which a schedule can be had. */
public enum ScheduleFormat {
  TABLE("txt", "\n"),
  JSON("json", "\n"),
  ICS("ics", "\r\n");

  private final String extension;
  private final String lineEnd;

  ScheduleFormat(String extension, String lineEnd) {
    this.extension = extension;
    this.lineEnd = lineEnd;
  }

  /** The format as people name it, such as {@code json}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The extension of a file in this format, without the dot. */
  public String extension() {
    return extension;
  }

  /** The lines of a schedule, without their ends. */
  public List<String> lines(Schedule schedule) {
    return switch (this) {
      case TABLE -> ScheduleTable.lines(schedule);
      case JSON -> ScheduleJson.lines(schedule);
      case ICS -> ScheduleCalendar.lines(schedule);
    };
  }

  /** The lines with their ends, as a file holds them. */
  public String text(List<String> lines) {
    return String.join(lineEnd, lines) + lineEnd;
  }
}
