package io.github.advisorysite.schedule;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.schedule.Schedule.Entry;
import io.github.advisorysite.schedule.Schedule.Neighbours;
import io.github.advisorysite.schedule.Schedule.Outlook;
import io.github.advisorysite.schedule.Schedule.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A schedule as people read it: what comes, the cases that are not public yet, and close ones. */
final class ScheduleTable {

  private final Schedule schedule;
  private final List<String> lines = new ArrayList<>();

  private ScheduleTable(Schedule schedule) {
    this.schedule = schedule;
  }

  static List<String> lines(Schedule schedule) {
    ScheduleTable table = new ScheduleTable(schedule);
    table.coming();
    table.cases();
    table.close();
    return table.lines;
  }

  private void coming() {
    lines.add("What becomes public after " + local(schedule.asOf()) + ", " + schedule.zone());
    List<List<String>> rows = new ArrayList<>();
    for (Entry entry : schedule.entries()) {
      rows.add(
          List.of(
              local(entry.at()),
              Times.utc(entry.at()),
              entry.kind().key(),
              entry.subject().id(),
              entry.vendor().map(VendorId::value).or(() -> tag(entry)).orElse(""),
              entry.subject().title()));
    }
    for (Outlook outlook : schedule.cases()) {
      if (outlook.publication().isEmpty()) {
        rows.add(
            List.of(
                undecided(outlook),
                "",
                Schedule.Kind.CASE.key(),
                outlook.subject().name(),
                "",
                outlook.subject().title()));
      }
    }
    if (rows.isEmpty()) {
      lines.add("  nothing");
    }
    Columns.aligned(rows).forEach(row -> lines.add("  " + row));
  }

  private static Optional<String> tag(Entry entry) {
    return entry.language().map(Language::tag);
  }

  static String undecided(Outlook outlook) {
    return outlook.isReadable() ? "undecided" : "unreadable";
  }

  private void cases() {
    if (!schedule.cases().isEmpty()) {
      lines.add("Cases that are not public yet");
    }
    for (Outlook outlook : schedule.cases()) {
      String day = outlook.publication().map(this::local).orElse(undecided(outlook));
      lines.add("  " + name(outlook.subject()) + ", " + day);
      lines.add("    " + outlook.age().map(this::age).orElse("private.receivedAt is not written"));
      if (!outlook.unanswered().isEmpty()) {
        lines.add("    without an answer: " + list(outlook.unanswered()));
      }
      if (!outlook.held().isEmpty()) {
        lines.add(
            "    reported, and unknown at publication (ADV-STATUS-HELD): " + list(outlook.held()));
      }
    }
  }

  private String age(Age age) {
    String now = age.days() + " days" + (age.isOverGuide() ? " (over " + Age.GUIDE + ")" : "");
    String then =
        age.atPublication()
            .map(days -> ", " + days + " at publication")
            .map(text -> text + (age.isOverGuideAtPublication() ? " (over " + Age.GUIDE + ")" : ""))
            .orElse("");
    return "received " + local(age.receivedAt()) + ": " + now + then;
  }

  private void close() {
    if (!schedule.close().isEmpty()) {
      lines.add(
          "Cases that share a vendor and become public within " + Schedule.CLOSE_DAYS + " days");
    }
    for (Neighbours pair : schedule.close()) {
      lines.add("  " + pair.first().name() + ", " + local(pair.firstAt()));
      lines.add("  " + pair.second().name() + ", " + local(pair.secondAt()));
      lines.add("    " + list(pair.vendors()));
    }
  }

  private static String name(Subject subject) {
    return subject.name() + (subject.title().isEmpty() ? "" : " " + subject.title());
  }

  private static String list(Collection<VendorId> vendors) {
    return vendors.stream().map(VendorId::value).collect(Collectors.joining(", "));
  }

  private String local(Instant instant) {
    return Times.in(schedule.zone(), instant);
  }
}
