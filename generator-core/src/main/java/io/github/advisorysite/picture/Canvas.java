package io.github.advisorysite.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** A picture of at most sixteen colours, white at first. Not thread-safe. */
final class Canvas {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int MOST_COLOURS = 16;

  private final int width;
  private final int height;

  /** Rows as PNG has them: a filter type, then two pixels a byte. */
  private final byte[] rows;

  private final List<Integer> palette = new ArrayList<>(List.of(0xffffff));

  /**
   * A white picture.
   *
   * @param width in pixels, even
   */
  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    this.rows = new byte[stride() * height];
  }

  private int stride() {
    return 1 + width / 2;
  }

  /**
   * Fills a rectangle, whose left edge and width are even.
   *
   * @param rgb 0xRRGGBB
   */
  void fill(int left, int top, int wide, int high, int rgb) {
    if (!palette.contains(rgb)) {
      palette.add(rgb);
    }
    int index = palette.indexOf(rgb);
    if (index >= MOST_COLOURS) {
      throw new IllegalArgumentException("a picture has at most sixteen colours");
    }
    for (int y = top; y < top + high; y++) {
      for (int x = left / 2; x < (left + wide) / 2; x++) {
        rows[y * stride() + 1 + x] = (byte) (index << 4 | index);
      }
    }
  }

  /** The picture as PNG (ISO/IEC 15948), with no chunk but those it needs. */
  byte[] png() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    chunk(out, "IHDR", header.put(new byte[] {4, 3, 0, 0, 0}).array());
    ByteBuffer colours = ByteBuffer.allocate(3 * palette.size());
    palette.forEach(
        rgb -> colours.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put(rgb.byteValue()));
    chunk(out, "PLTE", colours.array());
    chunk(out, "IDAT", Deflated.of(rows, stride()));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    ByteBuffer chunk = ByteBuffer.allocate(4 + data.length);
    chunk.put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
    CRC32 check = new CRC32();
    check.update(chunk.array());
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(chunk.array());
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }
}
