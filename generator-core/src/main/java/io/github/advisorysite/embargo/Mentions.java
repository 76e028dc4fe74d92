package io.github.advisorysite.embargo;

import io.github.advisorysite.embargo.SaidTexts.Said;
import io.github.advisorysite.ids.VendorId;
import io.github.advisorysite.source.Code;
import io.github.advisorysite.source.Problem;
import io.github.advisorysite.source.Workers;
import io.github.advisorysite.words.Folding;
import io.github.advisorysite.words.Phrases;
import io.github.advisorysite.words.WordFinder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where public texts name what is withheld at T (contract 4.7), and what of that is left to look
 * for in a finished site.
 */
final class Mentions {

  private final Map<String, String> names;
  private final List<String> publicNames;
  private final Places places;
  private final boolean holdBroken;

  /** Names, vendor ids and phrases of withheld items. */
  private final WordFinder finder;

  /** Those of them that no public text says. */
  private final Set<String> unsaid;

  private final List<Problem> problems = new ArrayList<>();
  private final Set<Item<StatementFile>> held = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean refused;

  private Mentions(
      Map<String, String> names,
      Set<String> words,
      List<String> publicNames,
      Places places,
      boolean holdBroken) {
    this.names = names;
    this.publicNames = publicNames;
    this.finder = new WordFinder(words);
    this.unsaid = new HashSet<>(words);
    this.places = places;
    this.holdBroken = holdBroken;
  }

  /** A public text, and the names in it. */
  private record Heard(Said said, Set<String> words) {}

  /**
   * Goes through all texts of the content.
   *
   * @param listed the vendors that a public case lists
   */
  static Mentions in(
      CaseFiles files, Set<VendorId> listed, PublicationTerms terms, Workers workers) {
    Instant asOf = terms.asOf();
    Map<String, String> names = SecretNames.of(files, listed, asOf, workers);
    Set<String> words = new HashSet<>(names.keySet());
    List<Said> said = new ArrayList<>();
    for (Texts texts : workers.inParts(files.cases(), c -> texts(c, files, listed, asOf))) {
      said.addAll(texts.said);
      words.addAll(texts.words);
    }
    files.openTexts(listed, asOf).forEach(said::add);
    Mentions mentions =
        new Mentions(
            names,
            words,
            files.publicNames(listed, asOf).toList(),
            new Places(files.folder()),
            terms.holdBroken());
    if (!words.isEmpty()) {
      workers.inParts(said, mentions::heard).forEach(list -> list.forEach(mentions::take));
    }
    return mentions;
  }

  /**
   * A vendor's id; one that stands in texts by chance, such as a year, only as part of addresses.
   */
  private static List<String> wordsOf(VendorId vendor) {
    String id = Folding.fold(vendor.value());
    boolean isTelling =
        id.length() >= SecretNames.SHORTEST && id.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    return isTelling ? List.of(id) : List.of("vendors/" + id + "/", "vendors/" + id + ".");
  }

  /** The public texts of some cases, with phrases of the others and vendors that are not listed. */
  private record Texts(List<Said> said, Set<String> words) {}

  private static Texts texts(
      List<CaseFile> cases, CaseFiles files, Set<VendorId> listed, Instant asOf) {
    Texts texts = new Texts(new ArrayList<>(), new HashSet<>());
    for (CaseFile file : cases) {
      file.vendors().stream()
          .filter(vendor -> !listed.contains(vendor))
          .forEach(vendor -> texts.words.addAll(wordsOf(vendor)));
      SaidTexts.of(
          file,
          files.site().language(),
          asOf,
          text -> {
            if (text.isPublic()) {
              texts.said.add(text);
            } else {
              Phrases.of(text.text()).ifPresent(texts.words::add);
            }
          });
    }
    return texts;
  }

  private List<Heard> heard(List<Said> said) {
    return said.stream()
        .map(text -> new Heard(text, finder.in(Folding.fold(text.text()))))
        .filter(heard -> !heard.words.isEmpty())
        .toList();
  }

  private void take(Heard heard) {
    Said said = heard.said;
    unsaid.removeAll(heard.words);
    for (String name : heard.words) {
      if (!names.containsKey(name)) {
        continue; // a vendor's id or a phrase: looked for in the site, and free to be said
      }
      problems.add(
          new Problem(
              said.isBackfill() ? Code.LEAK_BACKFILL : Code.LEAK_MENTION,
              places.of(name, said.at()),
              "",
              "this says " + names.get(name) + " that is not public; " + cure(names.get(name)),
              null));
      if (said.comment() != null && holdBroken) {
        held.add(said.comment());
      } else {
        refused |= !said.isBackfill();
      }
    }
  }

  private static String cure(@Nullable String kind) {
    return SecretNames.HANDLING_ID.equals(kind)
        ? "take it out"
        : "take it out, or allow it with private.allowMention";
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
    return new Withheld(unsaid, publicNames);
  }
}
