package io.github.advisorysite.search.query;

import io.github.advisorysite.search.analysis.Token;
import java.util.ArrayList;
import java.util.List;

/** What one word is looked for as. */
final class Leaves {

  private Leaves() {}

  static Match of(Token word, boolean isOpen, List<Field> fields, boolean withIds) {
    return Match.best(parts(word, isOpen, fields, withIds));
  }

  /**
   * A word in fields.
   *
   * @param isOpen whether more may follow it; of one character that holds for CJK alone, whose
   *     pairs begin with it
   */
  static List<Match> parts(Token word, boolean isOpen, List<Field> fields, boolean withIds) {
    String token = word.text();
    boolean isOne = token.codePointCount(0, token.length()) == 1;
    boolean isPrefix = isOne ? word.isCjk() : isOpen;
    List<Match> parts = new ArrayList<>();
    for (Field field : fields) {
      parts.add(
          isPrefix ? new Match.Prefix(field, token, field.boost()) : new Match.Word(field, token));
    }
    if (withIds) {
      parts.add(
          isPrefix
              ? new Match.Prefix(Field.ID, token, Field.ID.boost())
              : new Match.Keyword(Field.ID, token, Field.ID.boost()));
    }
    return parts;
  }
}
