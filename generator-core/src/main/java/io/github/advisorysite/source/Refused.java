package io.github.advisorysite.source;

/** Ends the parse of a document at the first thing that makes the rest of it unsure. */
final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  final Code code;
  final transient Location at;
  final String pointer;
  private final String text;

  Refused(Code code, Location at, String pointer, String text) {
    super(null, null, false, false);
    this.code = code;
    this.at = at;
    this.pointer = pointer;
    this.text = text;
  }

  String text() {
    return text;
  }
}
