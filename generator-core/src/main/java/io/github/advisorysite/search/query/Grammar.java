package io.github.advisorysite.search.query;

import io.github.advisorysite.search.analysis.TextAnalysis;
import io.github.advisorysite.search.analysis.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The grammar of queries; there is no string that it refuses. */
final class Grammar {

  private static final int LONGEST = 1_000;
  private static final int MOST_CLAUSES = 32;
  private static final Pattern CHUNK =
      Pattern.compile(
          "(-)?(?:([A-Za-z]+):)?(?:\"([^\"]*)\"?"
              + "|([^\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\"]+))");
  private static final Pattern ID =
      Pattern.compile("[a-z]+#[0-9]+|(?:cve|can|cwe|jvndb|ghsa|icsa|icsma|va|ta)-[0-9a-z-]+");
  private static final Set<String> PREFIXES =
      Set.of("title", "vendor", "product", "cve", "cwe", "id", "year", "severity", "status");

  private final String text;
  private final boolean typing;

  Grammar(String text, boolean typing) {
    this.text = cut(text);
    this.typing = typing;
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean splits =
        Character.isHighSurrogate(text.charAt(LONGEST - 1))
            && Character.isLowSurrogate(text.charAt(LONGEST));
    return text.substring(0, splits ? LONGEST - 1 : LONGEST);
  }

  List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    Matcher chunk = CHUNK.matcher(text);
    while (chunk.find() && clauses.size() < MOST_CLAUSES) {
      boolean isExcluded = chunk.group(1) != null;
      boolean isTyped =
          typing && !isExcluded && chunk.group(3) == null && chunk.end() == text.length();
      Clause clause = clause(chunk, isTyped);
      if (clause != null && isExcluded) {
        clause = clause.excluded();
      }
      if (clause != null && clauses.stream().noneMatch(clause::isSameAs)) {
        clauses.add(clause);
      }
    }
    return clauses;
  }

  private static @Nullable Clause clause(Matcher chunk, boolean isTyped) {
    String quoted = chunk.group(3);
    String prefix = chunk.group(2) == null ? "" : chunk.group(2).toLowerCase(Locale.ROOT);
    boolean isQuoted = quoted != null;
    String written = isQuoted ? quoted : chunk.group(4);
    if (!PREFIXES.contains(prefix)) {
      boolean hasOther = !prefix.isEmpty();
      String whole = chunk.group().substring(chunk.group(1) == null ? 0 : 1);
      String text = hasOther ? whole : written;
      return isNamedAlone(text, isQuoted) ? null : new Chunk(text, isQuoted, isTyped).anywhere();
    }
    Chunk named = new Chunk(written, isQuoted, isTyped);
    return switch (prefix) {
      case "title" -> named.in(Field.TITLE);
      case "product" -> named.in(Field.PRODUCT);
      case "vendor" -> named.ofVendor();
      case "cve", "cwe", "id" -> named.id(prefix);
      default -> named.facet(prefix);
    };
  }

  /** A known prefix with nothing behind it asks nothing. */
  private static boolean isNamedAlone(String text, boolean isQuoted) {
    return !isQuoted
        && text.endsWith(":")
        && PREFIXES.contains(text.substring(0, text.length() - 1).toLowerCase(Locale.ROOT));
  }

  /** What stands in one chunk, folded. */
  private static final class Chunk {

    private final String value;
    private final boolean isQuoted;
    private final boolean isOpen;
    private final List<Token> tokens;

    Chunk(String written, boolean isQuoted, boolean isTyped) {
      String folded = TextAnalysis.get().fold(written);
      int end = folded.length();
      while (!isQuoted && end > 0 && folded.charAt(end - 1) == '*') {
        end--;
      }
      this.value = folded.substring(0, end);
      this.isQuoted = isQuoted;
      this.isOpen = isTyped || end < folded.length();
      this.tokens = TextAnalysis.get().queried(value);
    }

    @Nullable Clause anywhere() {
      if (!isQuoted && ID.matcher(value).matches()) {
        List<Match> words =
            tokens.stream().map(t -> Leaves.of(t, false, Field.TEXTS, true)).toList();
        return new Clause(Clause.Kind.MUST, keyword(known(value)), words);
      }
      return leaves(Field.TEXTS, true, List.of());
    }

    @Nullable Clause in(Field field) {
      return leaves(List.of(field), false, List.of());
    }

    @Nullable Clause ofVendor() {
      String facet = "vendor:" + value;
      return value.indexOf('=') >= 0
          ? filter(facet)
          : leaves(List.of(Field.VENDOR), false, List.of(new Match.Keyword(Field.FACET, facet, 1)));
    }

    @Nullable Clause id(String prefix) {
      if (value.isEmpty()) {
        return null;
      }
      String start = prefix + "-";
      boolean isWhole = prefix.equals("id") || known(value).startsWith(start);
      Match match = keyword(known(isWhole ? value : start + value));
      return new Clause(Clause.Kind.MUST, match, List.of());
    }

    @Nullable Clause facet(String prefix) {
      return value.isEmpty() ? null : filter(prefix + ":" + value);
    }

    private static Clause filter(String facet) {
      Match match = new Match.Keyword(Field.FACET, facet, 1);
      return new Clause(Clause.Kind.FILTER, match, List.of());
    }

    /** CVE ids were called candidates once. */
    private static String known(String id) {
      return id.startsWith("can-") ? "cve-" + id.substring(4) : id;
    }

    private Match keyword(String id) {
      return isOpen && id.codePointCount(0, id.length()) > 1
          ? new Match.Prefix(Field.ID, id, 1)
          : new Match.Keyword(Field.ID, id, 1);
    }

    private @Nullable Clause leaves(List<Field> fields, boolean withIds, List<Match> others) {
      if (tokens.isEmpty()) {
        return null;
      }
      List<Match> parts = new ArrayList<>();
      if (tokens.size() == 1) {
        parts.addAll(Leaves.parts(tokens.get(0), isOpen, fields, withIds));
      } else {
        List<String> texts = tokens.stream().map(Token::text).toList();
        fields.forEach(field -> parts.add(new Match.Phrase(field, texts)));
      }
      parts.addAll(others);
      Match match = Match.best(parts);
      List<Match> words =
          tokens.size() == 1
              ? List.of(match)
              : tokens.stream().map(t -> Leaves.of(t, false, fields, withIds)).toList();
      return new Clause(Clause.Kind.MUST, match, words);
    }
  }
}
