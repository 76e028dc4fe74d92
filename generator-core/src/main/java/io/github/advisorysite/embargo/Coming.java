package io.github.advisorysite.embargo;

import io.github.advisorysite.ids.Language;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.schedule.Age;
import io.github.advisorysite.schedule.Schedule;
import io.github.advisorysite.schedule.Schedule.Entry;
import io.github.advisorysite.schedule.Schedule.Neighbours;
import io.github.advisorysite.schedule.Schedule.Outlook;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers what becomes public after T over all cases and the registry. */
record Coming(List<CaseFile> cases, Registry registry, Language language, Instant asOf) {

  private static final Comparator<Schedule.Subject> BY_NAME =
      Comparator.comparing(Schedule.Subject::id).thenComparing(Schedule.Subject::file);

  private static final Comparator<Entry> BY_INSTANT =
      Comparator.comparing(Entry::at)
          .thenComparing(Entry::subject, Comparator.comparing(Schedule.Subject::id))
          .thenComparing(Entry::kind)
          .thenComparing(e -> e.vendor().map(VendorId::value).orElse(""))
          .thenComparing(e -> e.language().map(Language::tag).orElse(""))
          .thenComparing(Entry::subject, BY_NAME);

  private static final Comparator<Outlook> BY_PUBLICATION =
      Comparator.comparing((Outlook o) -> o.publication().orElse(Instant.MAX))
          .thenComparing(Outlook::subject, BY_NAME);

  Schedule schedule(ZoneId zone) {
    return new Schedule(asOf, zone, entries(), outlooks(zone), close());
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    Map<VendorId, Instant> listed = new TreeMap<>();
    for (CaseFile file : cases) {
      Optional<Instant> start = file.start(language);
      if (start.isPresent()) {
        CaseSchedule schedule = new CaseSchedule(file, language, asOf, start.get());
        entries.addAll(schedule.entries());
        schedule
            .listed()
            .forEach((id, since) -> listed.merge(id, since, (a, b) -> a.isBefore(b) ? a : b));
      }
    }
    listed.forEach((id, since) -> names(registry.vendor(id), since, entries));
    entries.sort(BY_INSTANT);
    return entries;
  }

  /** The names that a vendor takes on while it is listed. */
  private void names(Registry.Vendor vendor, Instant since, List<Entry> entries) {
    for (Registry.Name name : vendor.names()) {
      if (name.from() instanceof Gate.At at
          && at.instant().isAfter(since)
          && at.instant().isAfter(asOf)) {
        entries.add(
            new Entry(
                at.instant(),
                Schedule.Kind.VENDOR_NAME,
                new Schedule.Subject(
                    "", CaseSchedule.title(name.name(), language), vendor.at().file()),
                Optional.of(vendor.id()),
                Optional.empty()));
      }
    }
  }

  private List<Outlook> outlooks(ZoneId zone) {
    return cases.stream()
        .filter(file -> !file.isPublic(asOf))
        .map(file -> outlook(file, zone))
        .sorted(BY_PUBLICATION)
        .toList();
  }

  private Outlook outlook(CaseFile file, ZoneId zone) {
    VendorAnswers answers = VendorAnswers.of(file, language);
    Optional<Instant> publication = file.start(language);
    return new Outlook(
        subject(file),
        publication,
        !(file.item().gate() instanceof Gate.Unreadable),
        Optional.ofNullable(file.handling().receivedAt())
            .map(received -> Age.of(received.instant(), asOf, publication, zone)),
        answers.silent(),
        answers.held().keySet());
  }

  private Schedule.Subject subject(CaseFile file) {
    return CaseSchedule.subject(file, file.facts(), file.item(), language);
  }

  private List<Neighbours> close() {
    List<CaseFile> decided =
        cases.stream()
            .filter(file -> file.start(language).isPresent())
            .sorted(Comparator.comparing(this::start).thenComparing(this::subject, BY_NAME))
            .toList();
    List<Neighbours> close = new ArrayList<>();
    for (int i = 0; i < decided.size(); i++) {
      CaseFile first = decided.get(i);
      Instant last = start(first).plus(Duration.ofDays(Schedule.CLOSE_DAYS));
      for (int j = i + 1; j < decided.size() && !start(decided.get(j)).isAfter(last); j++) {
        CaseFile second = decided.get(j);
        Set<VendorId> shared = new TreeSet<>(first.notified());
        shared.retainAll(second.notified());
        if (!second.isPublic(asOf) && !shared.isEmpty()) {
          close.add(
              new Neighbours(subject(first), start(first), subject(second), start(second), shared));
        }
      }
    }
    return close;
  }

  private Instant start(CaseFile file) {
    return file.start(language).orElseThrow();
  }
}
