package io.github.advisorysite.search.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The two blocks that browsers and this package read the rules of analysis from. */
public final class AnalyzerData {

  private AnalyzerData() {}

  /** Where words begin and end. */
  public static byte[] automaton() {
    return resource("automaton.bin");
  }

  /** Which characters are taken for one. */
  public static byte[] folding() {
    return resource("folding.bin");
  }

  private static byte[] resource(String name) {
    try (InputStream in = AnalyzerData.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("a resource of the engine is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
