package io.github.advisorysite.metadata;

import com.drew.imaging.FileType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the metadata of a file says, and the file without it. The type of a file is that of its
 * name's extension, in either case; bytes of another type are unreadable. All methods are pure and
 * safe for use by many threads.
 */
public final class FileMetadata {

  private static final Set<String> TYPES = Set.of("png", "jpg", "jpeg", "gif", "webp", "pdf");

  private FileMetadata() {}

  /** Whether files of this name's type say anything of themselves. */
  public static boolean isKnown(String fileName) {
    return TYPES.contains(extension(fileName));
  }

  /**
   * Every text that the metadata of a PNG, JPEG, GIF, WebP or PDF holds, each once and in a fixed
   * order; of another type, none. A text whose encoding is not told is given in each that it may
   * have, so a word that is there is found, and what else is there is noise.
   *
   * @throws UnreadableMetadataException if bytes are cut off, of another type, under a password, or
   *     would unfold beyond measure
   */
  public static List<String> texts(String fileName, byte[] bytes)
      throws UnreadableMetadataException {
    return switch (extension(fileName)) {
      case "png" -> ImageTexts.of(FileType.Png, bytes, Png.parted(bytes));
      case "jpg", "jpeg" -> ImageTexts.of(FileType.Jpeg, bytes, Jpeg.parted(bytes));
      case "gif" -> ImageTexts.of(FileType.Gif, bytes, Gif.parted(bytes));
      case "webp" -> ImageTexts.of(FileType.WebP, bytes, WebP.parted(bytes));
      case "pdf" -> PdfTexts.of(bytes);
      default -> List.of();
    };
  }

  /**
   * An image without its metadata, shown as before: pixels, colour profile, gamma, transparency,
   * animation and orientation stay. Files of other types come back as they are. What is given back
   * holds nothing more to remove.
   *
   * @throws UnreadableMetadataException if an image is cut off or of another type
   */
  public static byte[] removed(String fileName, byte[] bytes) throws UnreadableMetadataException {
    return switch (extension(fileName)) {
      case "png" -> Png.parted(bytes).picture();
      case "jpg", "jpeg" -> Jpeg.parted(bytes).picture();
      case "gif" -> Gif.parted(bytes).picture();
      case "webp" -> WebP.parted(bytes).picture();
      default -> bytes.clone();
    };
  }

  private static String extension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
