package io.github.advisorysite.output;

import java.util.function.Supplier;
import java.util.stream.Stream;

/** A form of what is published that programs read. One more is one more class of this kind. */
public interface Format {

  /**
   * Its files, in pieces that know nothing of each other: they are made in any order, at the same
   * time, and each streams its files.
   */
  Stream<Supplier<Stream<OutputFile>>> pieces();
}
