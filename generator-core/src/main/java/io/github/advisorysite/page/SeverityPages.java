package io.github.advisorysite.page;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.cvss.Severity;
import io.github.advisorysite.page.Views.Card;
import io.github.advisorysite.page.Views.SeverityEntry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The standing cases of one language by severity. Each severity has its page from the beginning, so
 * that an address stays when its last case is assessed anew.
 */
record SeverityPages(Framing framing, Cards cards, ListPages lists) {

  private static final String INDEX = "severity/index.html";
  private static final String UNSCORED = "unscored";

  Stream<Page> all() {
    Map<String, List<Card>> bySeverity = new LinkedHashMap<>();
    Severity[] severities = Severity.values();
    for (int i = severities.length - 1; i >= 0; i--) {
      bySeverity.put(severities[i].key(), new ArrayList<>());
    }
    bySeverity.put(UNSCORED, new ArrayList<>());
    lists
        .current()
        .map(cards::card)
        .forEach(
            card ->
                bySeverity
                    .computeIfAbsent(
                        card.severity() == null ? UNSCORED : card.severity(),
                        key -> new ArrayList<>())
                    .add(card));
    List<SeverityEntry> entries = new ArrayList<>();
    bySeverity.forEach(
        (severity, of) ->
            entries.add(
                new SeverityEntry(
                    severity, framing.href(Addresses.severity(severity)), of.size())));
    Page index = new Page.Severities(framing.path(INDEX), framing.frame(INDEX), entries);
    return Stream.concat(
        Stream.of(index),
        bySeverity.entrySet().stream().flatMap(e -> severity(e.getKey(), e.getValue())));
  }

  private Stream<Page> severity(String severity, List<Card> of) {
    return lists.cut(
        Addresses.severity(severity),
        of,
        (path, pager, part) ->
            new Page.Severity(framing.path(path), framing.frame(path), pager, severity, part));
  }
}
