package io.github.advisorysite.audit;

import io.github.advisorysite.search.block.BlockTexts;
import io.github.advisorysite.search.block.BrokenBlockException;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Gives the texts of a file: what a reader or a program sees when it opens it, as far as it opens.
 * What does not open is searched as it is, and stops nobody.
 */
final class OpenedFile {

  /** Of one file, with all that is in it, so that a bomb does no harm. */
  private static final int MOST_BYTES = 64 << 20;

  private static final int DEEPEST = 3;
  private static final String BLOCK = ".bin";

  private final Consumer<Passage> sink;
  private int left = MOST_BYTES;

  private OpenedFile(Consumer<Passage> sink) {
    this.sink = sink;
  }

  /**
   * Gives the texts of a file; of one that is no archive, its own as it is read is the first.
   *
   * @return whether the file is no block of an index, or a whole one
   */
  static boolean read(String path, byte[] bytes, Consumer<Passage> sink) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (!name.endsWith(BLOCK)) {
      new OpenedFile(sink).open("", name, bytes, 0);
      return true;
    }
    boolean isWhole = isIndex("", bytes, sink);
    if (!isWhole) {
      Decoded.texts("", bytes, sink);
    }
    return isWhole;
  }

  private void open(String part, String name, byte[] bytes, int depth) {
    boolean isOpened =
        depth < DEEPEST
            && (isUnzipped(part, name, bytes, depth) || isUnfolded(part, name, bytes, depth));
    if (isOpened) {
      Decoded.noise(part, bytes, sink);
    } else if (!name.endsWith(BLOCK) || !isIndex(part, bytes, sink)) {
      Decoded.texts(part, bytes, sink);
    }
  }

  /** Terms of an index are kept apart by what no name holds, as two neighbours are no phrase. */
  private static boolean isIndex(String part, byte[] bytes, Consumer<Passage> sink) {
    try {
      sink.accept(new Passage(part, Passage.Kind.INDEX, String.join(" | ", BlockTexts.of(bytes))));
      return true;
    } catch (BrokenBlockException e) {
      return false;
    }
  }

  private boolean isUnzipped(String part, String name, byte[] bytes, int depth) {
    return (begins(bytes, 'P', 'K') || name.toLowerCase(Locale.ROOT).endsWith(".zip"))
        && ZipParts.each(bytes, () -> left, parts(part, depth));
  }

  private boolean isUnfolded(String part, String name, byte[] bytes, int depth) {
    return begins(bytes, 0x1F, 0x8B) && GzipPart.each(name, bytes, left, parts(part, depth));
  }

  private PartSink parts(String whole, int depth) {
    return (name, labels, content, isOpen) -> {
      left -= content.length;
      String part = whole.isEmpty() || name.isEmpty() ? whole + name : whole + "/" + name;
      labels.forEach(label -> Decoded.label(part, label, sink));
      if (isOpen) {
        open(part, name, content, depth + 1);
      } else {
        Decoded.noise(part, content, sink);
      }
    };
  }

  private static boolean begins(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
