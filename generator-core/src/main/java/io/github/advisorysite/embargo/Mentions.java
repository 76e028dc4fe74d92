package io.github.advisorysite.embargo;

import io.github.advisorysite.embargo.SaidTexts.Said;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.words.Folding;
import io.github.advisorysite.words.PhraseFinder;
import io.github.advisorysite.words.WordFinder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where public texts name what is withheld at T (contract 4.7), and what of that is left to look
 * for in a finished site.
 */
final class Mentions {

  private final Map<String, String> names;
  private final WordFinder wordFinder;
  private final Places places;
  private final boolean holdBroken;

  /** Words and phrases of withheld items; what public texts say is taken out. */
  private final Set<String> words;

  private final Set<String> phrases = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Item<StatementFile>> held = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean refused;

  private Mentions(
      Map<String, String> names, Set<String> vendorIds, Places places, boolean holdBroken) {
    this.names = names;
    this.words = new HashSet<>(names.keySet());
    this.words.addAll(vendorIds);
    this.wordFinder = new WordFinder(words);
    this.places = places;
    this.holdBroken = holdBroken;
  }

  /**
   * Goes through all texts of the content.
   *
   * @param listed the vendors that a public case lists
   */
  static Mentions in(CaseFiles files, Set<VendorId> listed, PublicationTerms terms) {
    Instant asOf = terms.asOf();
    List<String> publicNames = files.publicNames(listed, asOf).map(Folding::fold).toList();
    Map<String, String> names =
        SecretNames.of(files.cases(), files.registry(), listed, publicNames, asOf);
    Set<String> vendorIds = new HashSet<>();
    for (CaseFile file : files.cases()) {
      file.vendors().forEach(vendor -> vendorIds.add(vendor.value()));
    }
    listed.forEach(vendor -> vendorIds.remove(vendor.value()));
    Mentions mentions =
        new Mentions(names, vendorIds, new Places(files.folder()), terms.holdBroken());
    List<Said> said = new ArrayList<>();
    for (CaseFile file : files.cases()) {
      SaidTexts.of(
          file,
          files.site().language(),
          asOf,
          text -> {
            if (text.isPublic()) {
              said.add(text);
            } else {
              PhraseFinder.of(Folding.fold(text.text())).ifPresent(mentions.phrases::add);
            }
          });
    }
    PhraseFinder phraseFinder = new PhraseFinder(mentions.phrases);
    publicNames.forEach(name -> mentions.lift(name, phraseFinder));
    Stream.concat(said.stream(), files.pageTexts())
        .forEach(text -> mentions.check(text, phraseFinder));
    return mentions;
  }

  private void lift(String folded, PhraseFinder phraseFinder) {
    phrases.removeAll(phraseFinder.in(folded));
    words.removeAll(wordFinder.in(folded));
  }

  private void check(Said said, PhraseFinder phraseFinder) {
    String folded = Folding.fold(said.text());
    phrases.removeAll(phraseFinder.in(folded));
    for (String name : wordFinder.in(folded)) {
      words.remove(name);
      if (!names.containsKey(name)) {
        continue; // a vendor's id: looked for in the site, and free to be said
      }
      problems.add(
          new Problem(
              said.isBackfill() ? Code.LEAK_BACKFILL : Code.LEAK_MENTION,
              places.of(name, said.at()),
              "",
              "this says "
                  + names.get(name)
                  + " that is not public; take it out, or allow it with private.allowMention",
              null));
      if (said.comment() != null && holdBroken) {
        held.add(said.comment());
      } else {
        refused |= !said.isBackfill();
      }
    }
  }

  /** Every place that names what is withheld; for private eyes. */
  List<Problem> problems() {
    return problems;
  }

  /** Whether some of them stop the publication. */
  boolean areRefused() {
    return refused;
  }

  /** Statements whose comments are not published because of what they say. */
  Set<Item<StatementFile>> held() {
    return held;
  }

  Withheld withheld() {
    return new Withheld(words, phrases);
  }
}
