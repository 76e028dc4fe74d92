package io.github.advisorysite.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** The segments of a JPEG. */
final class Jpeg {

  private static final byte[] JFIF = "JFIF\0".getBytes(ISO_8859_1);
  private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(ISO_8859_1);
  private static final byte[] ADOBE = "Adobe".getBytes(ISO_8859_1);
  private static final byte[] START = {(byte) 0xff, (byte) 0xd8};
  private static final byte[] END = {(byte) 0xff, (byte) 0xd9};
  private static final int ADOBE_LENGTH = 12;
  private static final int PROFILE_HEAD = 14;

  private final Cursor cursor;
  private final Parted parted = new Parted();
  private final ByteArrayOutputStream profile = new ByteArrayOutputStream();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private byte[] jfif = new byte[0];
  private byte[] orientation = new byte[0];
  private boolean hasExif;
  private boolean hasScan;

  private Jpeg(byte[] bytes) {
    this.cursor = new Cursor("JPEG", bytes);
  }

  static Parted parted(byte[] bytes) throws UnreadableMetadataException {
    return new Jpeg(bytes).read();
  }

  private Parted read() throws UnreadableMetadataException {
    cursor.expect(START);
    int marker = marker();
    while (marker != 0xd9) {
      if (marker != 0x01 && !isRestart(marker)) {
        segment(marker);
      }
      marker = marker();
    }
    if (!hasScan) {
      throw cursor.unreadable();
    }
    parted.say(profile.toByteArray());
    parted.say(cursor.rest());
    parted.keep(START);
    parted.keep(jfif);
    parted.keep(orientation);
    parted.keep(body.toByteArray());
    parted.keep(END);
    return parted;
  }

  private int marker() throws UnreadableMetadataException {
    int value = cursor.u8();
    if (value != 0xff) {
      throw cursor.unreadable();
    }
    while (value == 0xff) {
      value = cursor.u8();
    }
    return value;
  }

  private void segment(int marker) throws UnreadableMetadataException {
    int length = cursor.u16();
    if (marker < 0xc0 || marker == 0xd8 || length < 2) {
      throw cursor.unreadable();
    }
    byte[] payload = cursor.take(length - 2);
    if (marker == 0xe0 && payload.length >= 14 && Bytes.startsWith(payload, JFIF)) {
      jfif(payload);
    } else if (marker == 0xe2 && Bytes.startsWith(payload, PROFILE)) {
      profile.writeBytes(Bytes.from(payload, PROFILE_HEAD));
      body.writeBytes(segment(marker, payload));
    } else if (marker == 0xee
        && payload.length >= ADOBE_LENGTH
        && Bytes.startsWith(payload, ADOBE)) {
      parted.say(Bytes.from(payload, ADOBE_LENGTH));
      body.writeBytes(segment(marker, Arrays.copyOf(payload, ADOBE_LENGTH)));
    } else if (marker >= 0xe0) {
      said(marker, payload);
    } else {
      body.writeBytes(segment(marker, payload));
      if (marker == 0xda) {
        scan();
      }
    }
  }

  /** Density and version stay; the small picture may be of what the picture no longer shows. */
  private void jfif(byte[] payload) {
    parted.say(Bytes.from(payload, 14));
    if (jfif.length == 0) {
      byte[] head = Arrays.copyOf(payload, 14);
      head[12] = 0;
      head[13] = 0;
      jfif = segment(0xe0, head);
    }
  }

  private void said(int marker, byte[] payload) {
    parted.say(payload);
    if (marker == 0xe1 && !hasExif && !hasScan && Orientation.isExif(payload)) {
      hasExif = true;
      byte[] only = Orientation.only(Orientation.unnamed(payload));
      orientation = only.length == 0 ? only : segment(marker, Orientation.named(only));
    }
  }

  /** Copies compressed data up to the marker behind it. */
  private void scan() throws UnreadableMetadataException {
    hasScan = true;
    int start = cursor.position();
    int previous = 0;
    int value = cursor.u8();
    while (previous != 0xff || value == 0 || value == 0xff || isRestart(value)) {
      previous = value;
      value = cursor.u8();
    }
    byte[] data = cursor.since(start);
    int end = data.length - 1;
    while (end > 0 && data[end - 1] == (byte) 0xff) {
      end--;
    }
    body.write(data, 0, end);
    cursor.back(2);
  }

  private static boolean isRestart(int marker) {
    return marker >= 0xd0 && marker <= 0xd7;
  }

  private static byte[] segment(int marker, byte[] payload) {
    int length = payload.length + 2;
    byte[] head = {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length};
    return Bytes.joined(head, payload);
  }
}
