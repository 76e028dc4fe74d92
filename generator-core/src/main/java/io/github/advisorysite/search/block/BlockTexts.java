package io.github.advisorysite.search.block;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a block says in words, for those who hold it against what must not be said. */
public final class BlockTexts {

  private static final int CARD_TEXTS = 9;
  private static final int CARD_NUMBERS = 6;
  private static final int FIELDS = 4;
  private static final int NAMES = 7;

  private final List<String> texts = new ArrayList<>();
  private byte[] term = {};

  private BlockTexts() {}

  /**
   * The terms or texts of a block of any kind.
   *
   * @throws BrokenBlockException if it is no block
   */
  public static List<String> of(byte[] block) {
    BlockTexts texts = new BlockTexts();
    texts.read(block);
    return texts.texts;
  }

  private void read(byte[] block) {
    char kind = block.length < Cursor.START ? ' ' : (char) block[Cursor.START - 1];
    Cursor in = Cursor.of(block, kind);
    switch (kind) {
      case 'r' -> root(in);
      case 't' -> terms(in);
      case 'd' -> cards(in);
      case 's' -> statuses(in);
      case 'v' -> vendors(in);
      case 'a', 'c', 'f', 'g', 'l', 'n', 'p' -> {}
      default -> throw new BrokenBlockException();
    }
  }

  private void root(Cursor in) {
    skip(in, 2 + 2 * FIELDS);
    for (int i = 0; i < NAMES; i++) {
      in.name();
    }
    for (int left = in.number(); left > 0; left--) {
      term(in);
      in.name();
    }
  }

  private void terms(Cursor in) {
    in.name();
    for (int left = in.number(); left > 0; left--) {
      term(in);
      int mask = in.number();
      for (int field = 0; mask >> field != 0; field++) {
        if ((mask >> field & 1) != 0) {
          skip(in, field < FIELDS ? 3 : 2);
        }
      }
    }
  }

  private void term(Cursor in) {
    int shared = in.number();
    if (shared > term.length) {
      throw new BrokenBlockException();
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(term, 0, shared);
    whole.writeBytes(in.raw(in.number()));
    term = whole.toByteArray();
    texts.add(new String(term, StandardCharsets.UTF_8));
  }

  private void cards(Cursor in) {
    in.name();
    while (!in.isAtEnd()) {
      for (int i = 0; i < CARD_TEXTS; i++) {
        texts.add(in.text());
      }
      skip(in, CARD_NUMBERS);
    }
  }

  private void statuses(Cursor in) {
    for (int left = in.number(); left > 0; left--) {
      texts.add(in.text());
      texts.add(in.text());
      for (int names = in.number(); names > 0; names--) {
        texts.add(in.text());
      }
    }
  }

  private void vendors(Cursor in) {
    for (int left = in.number(); left > 0; left--) {
      texts.add(in.text());
      texts.add(in.text());
      texts.add(in.text());
      skip(in, 1);
    }
  }

  private static void skip(Cursor in, int numbers) {
    for (int i = 0; i < numbers; i++) {
      in.number();
    }
  }
}
