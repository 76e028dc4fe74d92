package io.github.advisorysite.search.reader;

import io.github.advisorysite.search.block.Cursor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A term in the order of its bytes, which is not that of UTF-16. Immutable. */
final class Term implements Comparable<Term> {

  static final Term NONE = of("");

  private final byte[] utf8;

  private Term(byte[] utf8) {
    this.utf8 = utf8;
  }

  static Term of(String text) {
    return new Term(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The term that is written behind this one, without what both share. */
  Term next(Cursor in) {
    int shared = in.number();
    byte[] rest = in.raw(in.number());
    byte[] whole = Arrays.copyOf(Arrays.copyOf(utf8, shared), shared + rest.length);
    System.arraycopy(rest, 0, whole, shared, rest.length);
    return new Term(whole);
  }

  boolean startsWith(Term start) {
    int length = start.utf8.length;
    return utf8.length >= length && Arrays.equals(utf8, 0, length, start.utf8, 0, length);
  }

  String text() {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  @Override
  public int compareTo(Term other) {
    return Arrays.compareUnsigned(utf8, other.utf8);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Term term && compareTo(term) == 0;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(utf8);
  }
}
