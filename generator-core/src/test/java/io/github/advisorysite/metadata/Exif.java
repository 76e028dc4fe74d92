package io.github.advisorysite.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Makes EXIF, the lowest byte first, of one directory. */
final class Exif {

  static final int DESCRIPTION = 0x010e;
  static final int ORIENTATION = 0x0112;
  static final int XP_TITLE = 0x9c9b;
  static final int USER_COMMENT = 0x9286;

  private final List<int[]> heads = new ArrayList<>();
  private final List<byte[]> values = new ArrayList<>();

  Exif with(int tag, int type, byte[] data) {
    heads.add(new int[] {tag, type});
    values.add(data);
    return this;
  }

  Exif turned(int orientation) {
    return with(ORIENTATION, 3, new byte[] {(byte) orientation, 0});
  }

  static Exif saying(byte[] description) {
    return new Exif().with(DESCRIPTION, 2, Bytes.joined(description, new byte[1]));
  }

  byte[] bytes() {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    int start = 8 + 2 + heads.size() * 12 + 4;
    ByteBuffer directory = ByteBuffer.allocate(start).order(ByteOrder.LITTLE_ENDIAN);
    directory.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
    directory.putShort((short) heads.size());
    for (int at = 0; at < heads.size(); at++) {
      int type = heads.get(at)[1];
      byte[] value = values.get(at);
      int size = value.length;
      directory.putShort((short) heads.get(at)[0]).putShort((short) type);
      directory.putInt(type == 3 ? size / 2 : size);
      if (size <= 4) {
        directory.put(value).put(new byte[4 - size]);
      } else {
        directory.putInt(start + data.size());
        data.writeBytes(value);
      }
    }
    return Bytes.joined(directory.array(), data.toByteArray());
  }
}
