package io.github.advisorysite.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** What a file in the form of gzip holds. */
final class GzipPart {

  private static final String EXTENSION = ".gz";

  private GzipPart() {}

  /**
   * Gives the file within, with its name and comment.
   *
   * @param name that of the whole
   * @param left how many bytes may still be unfolded
   * @return whether there is any
   */
  static boolean each(String name, byte[] bytes, int left, PartSink sink) {
    GzipCompressorInputStream in =
        Tolerant.attempt(
            () ->
                GzipCompressorInputStream.builder()
                    .setByteArray(bytes)
                    .setDecompressConcatenated(true)
                    .setFileNameCharset(ISO_8859_1)
                    .get());
    if (in == null) {
      return false;
    }
    List<byte[]> labels =
        Stream.of(in.getMetaData().getFileName(), in.getMetaData().getComment())
            .filter(text -> text != null)
            .map(text -> text.getBytes(ISO_8859_1))
            .toList();
    boolean isNamed = name.toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    sink.part(
        isNamed ? name.substring(0, name.length() - EXTENSION.length()) : name,
        labels,
        Tolerant.asFarAsItOpens(() -> in, left),
        true);
    return true;
  }
}
