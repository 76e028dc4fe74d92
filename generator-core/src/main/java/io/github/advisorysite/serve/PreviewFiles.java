package io.github.advisorysite.serve;

import io.github.advisorysite.output.Digests;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.OutputSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files of a preview: of each build only what is another than before is written, each file in one
 * step, as making thousands of files anew takes a disk longer than all the rest. Thread-safe for
 * writing.
 */
final class PreviewFiles implements OutputSink {

  private final Path folder;
  private final Path unfinished;
  private final Map<OutputPath, String> digests = new ConcurrentHashMap<>();
  private final Set<OutputPath> written = ConcurrentHashMap.newKeySet();

  /**
   * None yet.
   *
   * @param unfinished a folder beside the other, for files that are being written
   */
  PreviewFiles(Path folder, Path unfinished) {
    this.folder = folder;
    this.unfinished = unfinished;
  }

  /**
   * A build begins.
   *
   * @param stands whether what was written before is still there
   */
  void begun(boolean stands) {
    written.clear();
    if (!stands) {
      digests.clear();
    }
  }

  @Override
  public void write(OutputPath path, byte[] bytes) throws IOException {
    written.add(path);
    String digest = Digests.sha256(bytes);
    if (digest.equals(digests.get(path))) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString()); // else the next build would miss the others
    }
    Path file = folder.resolve(path.value());
    Files.createDirectories(file.getParent());
    Path whole = Files.write(Files.createTempFile(unfinished, "", ""), bytes);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    digests.put(path, digest);
  }

  @Override
  public boolean keep(List<OutputPath> paths) {
    boolean stands = digests.keySet().containsAll(paths);
    if (stands) {
      written.addAll(paths);
    }
    return stands;
  }

  /** All of a build is written; what it did not write is removed. */
  void ended() throws IOException {
    Set<OutputPath> gone = new HashSet<>(digests.keySet());
    gone.removeAll(written);
    for (OutputPath path : gone) {
      digests.remove(path);
      Files.deleteIfExists(folder.resolve(path.value()));
    }
  }
}
