package io.github.advisorysite.search;

import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.OutputSink;
import io.github.advisorysite.search.block.Block;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The blocks of an index by name, before they go anywhere. Not thread-safe. */
final class BlockSet {

  private final Map<String, byte[]> blocks = new TreeMap<>();

  /** Takes a block and tells its name; equal blocks are one. */
  String put(Block block) {
    return put(block.bytes());
  }

  String put(byte[] block) {
    String name = Block.name(block);
    blocks.put(name, block);
    return name;
  }

  /** The block of a name, or an empty one, which is none. */
  byte[] block(String name) {
    return blocks.getOrDefault(name, new byte[0]);
  }

  /** Writes all, and the one file whose name stays, which leads to the others. */
  void write(String root, OutputSink sink, String folder) throws IOException {
    for (Map.Entry<String, byte[]> block : blocks.entrySet()) {
      sink.write(new OutputPath(folder + block.getKey() + ".bin"), block.getValue());
    }
    String current = "{\"v\":1,\"root\":\"" + root + "\"}\n";
    sink.write(new OutputPath(folder + "current.json"), current.getBytes(StandardCharsets.UTF_8));
  }
}
