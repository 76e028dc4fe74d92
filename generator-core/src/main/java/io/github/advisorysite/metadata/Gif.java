package io.github.advisorysite.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The blocks of a GIF. */
final class Gif {

  private static final int CONTROL = 0xf9;
  private static final int APPLICATION = 0xff;
  private static final int COLOURS = 0x80;

  private final Cursor cursor;
  private final Parted parted = new Parted();

  private Gif(byte[] bytes) {
    this.cursor = new Cursor("GIF", bytes);
  }

  static Parted parted(byte[] bytes) throws UnreadableMetadataException {
    return new Gif(bytes).read();
  }

  private Parted read() throws UnreadableMetadataException {
    cursor.expect("GIF8".getBytes(ISO_8859_1));
    int version = cursor.u8();
    if (version != '7' && version != '9') {
      throw cursor.unreadable();
    }
    cursor.expect(new byte[] {'a'});
    cursor.take(4);
    colours(cursor.u8(), 2);
    parted.keep(cursor.since(0));
    int block = cursor.u8();
    while (block != 0x3b) {
      if (block == 0x21) {
        extension(cursor.u8());
      } else if (block == 0x2c) {
        image();
      } else {
        throw cursor.unreadable();
      }
      block = cursor.u8();
    }
    parted.keep((byte) 0x3b);
    parted.say(cursor.rest());
    return parted;
  }

  private void image() throws UnreadableMetadataException {
    int start = cursor.position() - 1;
    cursor.take(8);
    colours(cursor.u8(), 0);
    cursor.u8();
    blocks();
    parted.keep(cursor.since(start));
  }

  /** Passes some bytes and the table of colours that a flag announces. */
  private void colours(int flags, int before) throws UnreadableMetadataException {
    cursor.take(before);
    if ((flags & COLOURS) != 0) {
      cursor.take(3 * (2 << (flags & 7)));
    }
  }

  private void extension(int label) throws UnreadableMetadataException {
    int start = cursor.position() - 2;
    if (label == CONTROL) {
      if (blocks().length != 4) {
        throw cursor.unreadable();
      }
      parted.keep(cursor.since(start));
      return;
    }
    byte[] said = blocks();
    byte[] whole = cursor.since(start);
    parted.say(said);
    parted.say(whole);
    if (label == APPLICATION && isLoop(whole)) {
      parted.keep(Arrays.copyOf(whole, 18));
      parted.keep((byte) 0);
    }
  }

  /** Whether an extension tells how often an animation runs; nothing else of one is kept. */
  private static boolean isLoop(byte[] extension) {
    String name = new String(extension, 3, Math.min(11, extension.length - 3), ISO_8859_1);
    return (name.equals("NETSCAPE2.0") || name.equals("ANIMEXTS1.0"))
        && extension.length >= 19
        && extension[2] == 11
        && extension[14] == 3
        && extension[15] == 1;
  }

  private byte[] blocks() throws UnreadableMetadataException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int length = cursor.u8();
    while (length > 0) {
      all.writeBytes(cursor.take(length));
      length = cursor.u8();
    }
    return all.toByteArray();
  }
}
