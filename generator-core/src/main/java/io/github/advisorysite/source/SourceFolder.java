package io.github.advisorysite.source;

import io.github.advisorysite.output.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The files below a folder, which may be a link, listed once; links below it are seen and never
 * followed. Immutable and thread-safe.
 *
 * <p>Paths are relative and use {@code /}. Files and folders whose name begins with a dot are not
 * part of it.
 */
public final class SourceFolder {

  /** What the JDK puts for a byte of a name that the charset of file names does not have. */
  private static final char REPLACEMENT = '\uFFFD';

  /** What a path is. */
  public enum Kind {
    FILE,
    LINK,
    OTHER
  }

  /** A listed file. */
  public record Entry(Kind kind, long size) {}

  private final Path root;
  private final NavigableMap<String, Entry> entries;
  private final List<String> unreadable;

  /** Digests of files by path, where they are kept. */
  private final @Nullable Map<String, String> digests;

  private SourceFolder(
      Path root,
      NavigableMap<String, Entry> entries,
      List<String> unreadable,
      @Nullable Map<String, String> digests) {
    this.root = root;
    this.unreadable = unreadable;
    this.entries = entries;
    this.digests = digests;
  }

  /** As {@link #list(Path, Workers)}, on a thread of its own. */
  public static SourceFolder list(Path root) throws IOException {
    try (Workers one = new Workers(1)) {
      return list(root, one);
    }
  }

  /**
   * Lists a folder.
   *
   * @throws IOException if it, or a folder in it, cannot be read
   */
  public static SourceFolder list(Path root, Workers workers) throws IOException {
    Map<String, Entry> entries = new ConcurrentHashMap<>();
    Set<String> unreadable = new ConcurrentSkipListSet<>();
    TreeWalk.each(
        root,
        workers,
        (path, attributes) -> {
          if (attributes.isDirectory()) {
            return !isHidden(path);
          }
          if (path.indexOf(REPLACEMENT) >= 0) {
            unreadable.add(path);
          } else if (!isHidden(path)) {
            Kind kind =
                attributes.isRegularFile()
                    ? Kind.FILE
                    : attributes.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
            entries.put(path, new Entry(kind, attributes.size()));
          }
          return false;
        });
    return new SourceFolder(
        root,
        Collections.unmodifiableNavigableMap(new TreeMap<>(entries)),
        List.copyOf(unreadable),
        null);
  }

  /**
   * The same files. The digest of each is that of what is read of it first, so that {@link #digest}
   * reads no file anew, and tells of no change since.
   */
  public SourceFolder keepingDigests() {
    return new SourceFolder(root, entries, unreadable, new ConcurrentHashMap<>());
  }

  /** The paths that begin with a prefix, in order. */
  public Map<String, Entry> below(String prefix) {
    return entries.subMap(prefix, true, prefix + Character.MAX_VALUE, true);
  }

  public Map<String, Entry> all() {
    return entries;
  }

  /** Whether a path is a symbolic link. */
  public boolean isLink(String path) {
    Entry entry = entries.get(path);
    return entry != null && entry.kind() == Kind.LINK;
  }

  private boolean isBehindLink(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (isLink(path.substring(0, slash))) {
        return true;
      }
    }
    return false;
  }

  /** The names that are no text in the charset of file names; nothing can refer to them. */
  public List<String> unreadable() {
    return unreadable;
  }

  public boolean has(String path) {
    return entries.containsKey(path);
  }

  /**
   * Reads a whole file of at most {@link Limits#DOCUMENT} bytes.
   *
   * @return its bytes, or null and a problem
   */
  public byte @Nullable [] read(String path, Problems problems) {
    return read(path, Limits.DOCUMENT, problems);
  }

  /** As {@link #read(String, Problems)}, with a limit in bytes. */
  public byte @Nullable [] read(String path, long limit, Problems problems) {
    Location at = Location.startOf(path);
    if (!isReadable(path, limit, (code, cure) -> problems.add(code, at, "", cure))) {
      return null;
    }
    try {
      return bytes(path);
    } catch (IOException e) {
      problems.add(Code.IO, at, "", "the file cannot be read; look at its permissions");
      return null;
    }
  }

  /** Whether a path is a regular file within a limit in bytes; if not, says why. */
  public boolean isReadable(String path, long limit, BiConsumer<Code, String> why) {
    Entry entry = entries.get(path);
    if (entry == null && isBehindLink(path)) {
      why.accept(Code.PATH_SYMLINK, "its folder is a symbolic link; put the folder itself here");
    } else if (entry == null) {
      why.accept(Code.ATT_MISSING, "the file is missing; add it or remove its entry");
    } else if (entry.kind() == Kind.LINK) {
      why.accept(Code.PATH_SYMLINK, "this is a symbolic link; put the file itself here");
    } else if (entry.kind() == Kind.OTHER) {
      why.accept(Code.ATT_TYPE, "this is not a regular file");
    } else if (entry.size() > limit) {
      why.accept(
          Code.LIMIT_FILE, "the file is larger than " + limit + " bytes; split or shrink it");
    } else {
      return true;
    }
    return false;
  }

  /** The size in bytes of a listed file. */
  public long size(String path) {
    Entry entry = entries.get(path);
    return entry == null ? 0 : entry.size();
  }

  /**
   * The bytes of a listed file; it is opened without following a link that took its place since.
   */
  public byte[] bytes(String path) throws IOException {
    byte[] bytes;
    try (InputStream in = Channels.newInputStream(channel(path))) {
      bytes = in.readAllBytes();
    }
    if (digests != null && !digests.containsKey(path)) {
      keep(
          path,
          Stretch.whole(
              Stretch.of(size(path)).stream().map(stretch -> stretch.digest(bytes)).toList()));
    }
    return bytes;
  }

  /**
   * What listed paths are and hold, and their sizes as listed, as one SHA-256 in hexadecimal.
   *
   * @throws IOException if a file cannot be read
   */
  public String digest(Collection<String> paths) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String path : paths) {
      Entry entry = entries.get(path);
      lines.append(path).append('\n').append(entry == null ? "" : entry.kind());
      if (entry != null && entry.kind() == Kind.FILE) {
        lines.append(' ').append(entry.size()).append(' ').append(digest(path));
      }
      lines.append('\n');
    }
    return Digests.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Digests the files with an ending, which are about to be opened; threads share large ones.
   *
   * @throws UncheckedIOException if one cannot be read
   */
  public void digestAhead(String ending, Workers workers) {
    Map<String, List<Stretch>> stretches = new TreeMap<>();
    List<Supplier<String>> tasks = new ArrayList<>();
    entries.forEach(
        (path, entry) -> {
          if (entry.kind() == Kind.FILE && path.endsWith(ending)) {
            stretches.put(path, Stretch.of(entry.size()));
            stretches.get(path).forEach(stretch -> tasks.add(() -> digested(path, stretch)));
          }
        });
    Iterator<String> done = workers.inOrder(tasks).iterator();
    stretches.forEach(
        (path, parts) ->
            keep(path, Stretch.whole(parts.stream().map(part -> done.next()).toList())));
  }

  private String digested(String path, Stretch stretch) {
    try {
      return digest(path, stretch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String keep(String path, String digest) {
    if (digests != null) {
      digests.put(path, digest);
    }
    return digest;
  }

  /** By a stream, as a file that nobody reads may be larger than the memory. */
  private String digest(String path) throws IOException {
    String known = digests == null ? null : digests.get(path);
    if (known == null) {
      List<String> parts = new ArrayList<>();
      for (Stretch stretch : Stretch.of(size(path))) {
        parts.add(digest(path, stretch));
      }
      known = keep(path, Stretch.whole(parts));
    }
    return known;
  }

  private String digest(String path, Stretch stretch) throws IOException {
    try (SeekableByteChannel channel = channel(path)) {
      return stretch.digest(channel);
    }
  }

  /** A stream of a listed file, as {@link #bytes}. */
  public InputStream open(String path) throws IOException {
    if (digests != null) {
      digest(path);
    }
    return Channels.newInputStream(channel(path));
  }

  private SeekableByteChannel channel(String path) throws IOException {
    return Files.newByteChannel(
        root.resolve(path), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
  }

  private static boolean isHidden(String path) {
    return path.startsWith(".", path.lastIndexOf('/') + 1);
  }
}
