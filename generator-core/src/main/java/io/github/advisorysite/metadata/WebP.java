package io.github.advisorysite.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Set;

/** The chunks of a WebP. */
final class WebP {

  private static final String EXTENDED = "VP8X";
  private static final int FRAME_HEAD = 16;
  private static final int HAS_EXIF = 0x08;
  private static final int HAS_EXIF_OR_XMP = 0x0c;
  private static final Set<String> IMAGE = Set.of("VP8 ", "VP8L", "ANMF");
  private static final Set<String> FIRST = Set.of("VP8 ", "VP8L", EXTENDED);
  private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L", "ALPH", "ANIM");

  private final Parted parted = new Parted();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private byte[] extended = new byte[0];
  private boolean hasImage;
  private boolean hasExif;

  private WebP() {}

  static Parted parted(byte[] bytes) throws UnreadableMetadataException {
    return new WebP().read(bytes);
  }

  private Parted read(byte[] bytes) throws UnreadableMetadataException {
    Cursor file = new Cursor("WebP", bytes);
    file.expect("RIFF".getBytes(ISO_8859_1));
    Cursor cursor = new Cursor("WebP", file.take(file.lengthLe()));
    cursor.expect("WEBP".getBytes(ISO_8859_1));
    boolean isFirst = true;
    while (cursor.left() > 0) {
      String type = new String(cursor.take(4), ISO_8859_1);
      if (isFirst != FIRST.contains(type) && (isFirst || type.equals(EXTENDED))) {
        throw cursor.unreadable();
      }
      isFirst = false;
      byte[] data = data(cursor);
      if (type.equals(EXTENDED)) {
        extended(cursor, data);
      } else {
        chunk(cursor, type, data);
      }
    }
    if (!hasImage) {
      throw cursor.unreadable();
    }
    parted.say(file.rest());
    byte[] whole =
        Bytes.joined(
            "WEBP".getBytes(ISO_8859_1),
            extended.length == 0 ? extended : chunk(EXTENDED, extended),
            body.toByteArray());
    parted.keep(chunk("RIFF", whole));
    return parted;
  }

  private void extended(Cursor cursor, byte[] data) throws UnreadableMetadataException {
    if (data.length < 10) {
      throw cursor.unreadable();
    }
    parted.say(Bytes.from(data, 10));
    extended = Arrays.copyOf(data, 10);
    extended[0] &= (byte) ~HAS_EXIF_OR_XMP;
  }

  private void chunk(Cursor cursor, String type, byte[] data) throws UnreadableMetadataException {
    hasImage |= IMAGE.contains(type);
    if (PICTURE.contains(type)) {
      body.writeBytes(chunk(type, data));
    } else if (type.equals("ICCP")) {
      parted.say(data);
      body.writeBytes(chunk(type, data));
    } else if (type.equals("ANMF")) {
      body.writeBytes(chunk(type, frame(cursor, data)));
    } else {
      parted.say(data);
      if (type.equals("EXIF")) {
        exif(data);
      }
    }
  }

  private void exif(byte[] data) {
    byte[] orientation = Orientation.only(Orientation.unnamed(data));
    if (!hasExif && orientation.length > 0 && extended.length > 0) {
      extended[0] |= HAS_EXIF;
      body.writeBytes(chunk("EXIF", orientation));
    }
    hasExif = true;
  }

  private byte[] frame(Cursor cursor, byte[] data) throws UnreadableMetadataException {
    if (data.length < FRAME_HEAD) {
      throw cursor.unreadable();
    }
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    Cursor inner = new Cursor("WebP", data);
    kept.writeBytes(inner.take(FRAME_HEAD));
    while (inner.left() > 0) {
      String type = new String(inner.take(4), ISO_8859_1);
      byte[] part = data(inner);
      if (PICTURE.contains(type)) {
        kept.writeBytes(chunk(type, part));
      } else {
        parted.say(part);
      }
    }
    return kept.toByteArray();
  }

  /** The data of a chunk; an odd length is filled up, though some leave that out at the end. */
  private static byte[] data(Cursor cursor) throws UnreadableMetadataException {
    int length = cursor.lengthLe();
    byte[] data = cursor.take(length);
    cursor.take(Math.min(length % 2, cursor.left()));
    return data;
  }

  private static byte[] chunk(String type, byte[] data) {
    return ByteBuffer.allocate(8 + data.length + data.length % 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(type.getBytes(ISO_8859_1))
        .putInt(data.length)
        .put(data)
        .array();
  }
}
