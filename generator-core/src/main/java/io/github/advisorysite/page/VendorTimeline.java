package io.github.advisorysite.page;

import io.github.advisorysite.model.Advisory;
import io.github.advisorysite.model.Statement;
import io.github.advisorysite.model.Status;
import io.github.advisorysite.model.VendorStatus;
import io.github.advisorysite.page.Views.Bar;
import io.github.advisorysite.page.Views.Timeline;
import io.github.advisorysite.page.Views.TimelineRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A vendor's states over time, drawn on one scale from its first listing to its last change. */
record VendorTimeline(Cards cards, List<VendorPages.Row> rows) {

  /** The length of the scale; what holds to this day is drawn on a little. */
  private static final int FULL = 1_000;

  private static final int SHORTEST = 60;

  Timeline view() {
    Instant from = Instant.MAX;
    Instant to = Instant.MIN;
    for (VendorPages.Row row : rows) {
      from = from.isBefore(row.status().listed()) ? from : row.status().listed();
      to = to.isAfter(row.status().modified()) ? to : row.status().modified();
    }
    Instant first = from;
    long seconds = Math.max(1, Duration.between(first, to).toSeconds());
    Framing framing = cards.framing();
    return new Timeline(
        framing.moment(first),
        framing.moment(to),
        rows.stream()
            .map(
                row -> {
                  Advisory advisory = row.advisory();
                  return new TimelineRow(
                      advisory.id().value(),
                      cards.status(advisory, row.status().vendor().id()),
                      bars(row.status(), first, seconds),
                      cards.history(row.status()));
                })
            .toList());
  }

  /** A bar for each state, up to the next one; the last goes on to the end. */
  private static List<Bar> bars(VendorStatus row, Instant first, long seconds) {
    List<Bar> bars = new ArrayList<>();
    int at = place(row.listed(), first, seconds);
    String status = Status.UNKNOWN.key();
    for (Statement statement : row.timeline()) {
      int next = place(statement.at(), first, seconds);
      if (next > at) {
        bars.add(new Bar(status, at, next - at));
      }
      at = next;
      status = statement.status().key();
    }
    bars.add(new Bar(status, at, FULL - at));
    return bars;
  }

  private static int place(Instant at, Instant first, long seconds) {
    return Math.toIntExact((FULL - SHORTEST) * Duration.between(first, at).toSeconds() / seconds);
  }
}
