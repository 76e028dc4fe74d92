package io.github.advisorysite.audit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The entries of a ZIP archive; of one that is cut off, those that are there. */
final class ZipParts {

  private static final byte[] END = {'P', 'K', 5, 6};
  private static final int END_LENGTH = 22;

  /** Those that need no other library. */
  private static final Set<ZipMethod> METHODS =
      EnumSet.of(
          ZipMethod.STORED,
          ZipMethod.DEFLATED,
          ZipMethod.ENHANCED_DEFLATED,
          ZipMethod.BZIP2,
          ZipMethod.IMPLODING,
          ZipMethod.UNSHRINKING);

  private ZipParts() {}

  /**
   * Gives all parts in order.
   *
   * @param left how many bytes may still be unfolded
   * @return whether there was any
   */
  static boolean each(byte[] bytes, IntSupplier left, PartSink sink) {
    ZipFile zip =
        Tolerant.attempt(
            () ->
                ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .setCharset(ISO_8859_1)
                    .setUseUnicodeExtraFields(false)
                    .get());
    if (zip == null) {
      return ofStream(bytes, left, sink);
    }
    try (zip) {
      sink.part("", List.of(comment(bytes)), new byte[0], false);
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        boolean isOpen = METHODS.contains(method(entry)) && zip.canReadEntryData(entry);
        byte[] content =
            Tolerant.asFarAsItOpens(
                () -> isOpen ? zip.getInputStream(entry) : zip.getRawInputStream(entry),
                left.getAsInt());
        give(entry, content, isOpen, sink);
      }
    } catch (IOException e) {
      return true; // nothing can be lost by closing an array
    }
    return true;
  }

  private static boolean ofStream(byte[] bytes, IntSupplier left, PartSink sink) {
    boolean any = false;
    try (ZipArchiveInputStream in =
        new ZipArchiveInputStream(
            new ByteArrayInputStream(bytes), ISO_8859_1.name(), false, true)) {
      for (ZipArchiveEntry entry = Tolerant.attempt(in::getNextEntry);
          entry != null;
          entry = Tolerant.attempt(in::getNextEntry)) {
        boolean isOpen = METHODS.contains(method(entry)) && in.canReadEntryData(entry);
        byte[] content = Tolerant.asFarAsItOpens(() -> isOpen ? in : null, left.getAsInt());
        give(entry, content, isOpen, sink);
        any = true;
      }
    } catch (IOException e) {
      return any; // nothing can be lost by closing an array
    }
    return any;
  }

  private static ZipMethod method(ZipArchiveEntry entry) {
    ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
    return method == null ? ZipMethod.UNKNOWN : method;
  }

  private static void give(ZipArchiveEntry entry, byte[] content, boolean isOpen, PartSink sink) {
    List<byte[]> labels = new ArrayList<>();
    byte[] raw = entry.getRawName();
    byte[] name = raw == null ? bytes(entry.getName()) : raw;
    labels.add(name);
    if (entry.getComment() != null) {
      labels.add(bytes(entry.getComment()));
    }
    sink.part(Decoded.name(name), labels, content, isOpen);
  }

  /** The comment on the archive, which stands behind all else; the library does not tell it. */
  private static byte[] comment(byte[] bytes) {
    for (int at = bytes.length - END_LENGTH; at >= 0; at--) {
      if (Arrays.equals(bytes, at, at + END.length, END, 0, END.length)) {
        return Arrays.copyOfRange(bytes, at + END_LENGTH, bytes.length);
      }
    }
    return new byte[0];
  }

  /** A text as it was in the archive; what needs more than bytes was marked as UTF-8 there. */
  private static byte[] bytes(String text) {
    boolean isOfBytes = text.chars().allMatch(c -> c <= 0xFF);
    return text.getBytes(isOfBytes ? ISO_8859_1 : UTF_8);
  }
}
