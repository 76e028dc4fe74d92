package io.github.advisorysite.output;

import java.util.stream.Stream;

/** A form of what is published that programs read. One more is one more class of this kind. */
public interface Format {

  /** Its files, in pieces. */
  Stream<Piece<OutputFile>> pieces();
}
