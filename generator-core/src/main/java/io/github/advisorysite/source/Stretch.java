package io.github.advisorysite.source;

import io.github.advisorysite.output.Digests;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A part of a file that is digested by itself, so that threads can share a large file.
 *
 * @param start offset of its first byte
 * @param end offset behind its last one
 */
record Stretch(long start, long end) {

  /** The size in bytes of all but the last one of a file. */
  static final int SIZE = 1 << 20;

  /** Those of a file with a size in bytes; the last one takes what the file grew by since. */
  static List<Stretch> of(long size) {
    List<Stretch> all = new ArrayList<>();
    long start = 0;
    for (; size - start > SIZE; start += SIZE) {
      all.add(new Stretch(start, start + SIZE));
    }
    all.add(new Stretch(start, Long.MAX_VALUE));
    return all;
  }

  /** The digest of a whole file, by those of its stretches in their order. */
  static String whole(List<String> digests) {
    return digests.size() == 1
        ? digests.get(0)
        : Digests.sha256(String.join("\n", digests).getBytes(StandardCharsets.UTF_8));
  }

  /** The SHA-256 of this stretch of a file. */
  String digest(SeekableByteChannel file) throws IOException {
    file.position(start);
    return Digests.sha256(Channels.newInputStream(file), end - start);
  }

  /** The SHA-256 of this stretch of the bytes of a file. */
  String digest(byte[] file) {
    int from = (int) Math.min(start, file.length);
    int to = (int) Math.min(end, file.length);
    return Digests.sha256(
        from == 0 && to == file.length ? file : Arrays.copyOfRange(file, from, to));
  }
}
