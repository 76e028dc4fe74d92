package io.github.advisorysite.metadata;

import com.drew.imaging.FileType;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.KeyValuePair;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.Tag;
import com.drew.metadata.file.FileTypeDirectory;
import com.drew.metadata.jpeg.HuffmanTablesDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an image says: as the library reads it, and as it stands in the bytes. */
final class ImageTexts {

  private final Set<String> texts = new LinkedHashSet<>();

  private ImageTexts() {}

  /**
   * @param parted the same image, whole by its own structure, so the library has no chance to run
   *     beyond it
   */
  static List<String> of(FileType type, byte[] bytes, Parted parted)
      throws UnreadableMetadataException {
    ImageTexts all = new ImageTexts();
    List<byte[]> said = parted.said();
    all.read(type, bytes);
    said.forEach(one -> RawText.addTo(all.texts, one));
    return List.copyOf(all.texts);
  }

  private void read(FileType type, byte[] bytes) throws UnreadableMetadataException {
    try {
      Metadata metadata =
          ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length, type);
      for (Directory directory : metadata.getDirectories()) {
        add(directory);
      }
    } catch (ImageProcessingException | IOException | RuntimeException | StackOverflowError e) {
      // Its message may quote a value.
      throw new UnreadableMetadataException("the metadata of the " + type.getName() + " is broken");
    }
  }

  private void add(Directory directory) {
    if (directory instanceof FileTypeDirectory
        || directory instanceof JpegDirectory
        || directory instanceof HuffmanTablesDirectory) {
      return;
    }
    for (Tag tag : directory.getTags()) {
      addText(tag.getDescription());
      addValue(directory.getObject(tag.getTagType()));
    }
    if (directory instanceof XmpDirectory xmp) {
      xmp.getXmpProperties().forEach((name, value) -> addText(name + ' ' + value));
    }
  }

  private void addValue(@Nullable Object value) {
    if (value instanceof byte[] bytes) {
      RawText.addTo(texts, bytes);
    } else if (value instanceof StringValue text) {
      addText(text.toString());
      RawText.addTo(texts, text.getBytes());
    } else if (value instanceof KeyValuePair pair) {
      addText(pair.getKey());
      addValue(pair.getValue());
    } else if (value instanceof Object[] values) {
      for (Object one : values) {
        addValue(one);
      }
    } else if (value instanceof Collection<?> values) {
      values.forEach(this::addValue);
    } else if (value instanceof String text) {
      addText(text);
    }
  }

  private void addText(@Nullable String text) {
    if (text != null && !text.isBlank()) {
      texts.add(text);
    }
  }
}
