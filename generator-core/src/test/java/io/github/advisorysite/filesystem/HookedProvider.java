package io.github.advisorysite.filesystem;

import static io.github.advisorysite.filesystem.HookedFiles.unwrap;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Passes each operation on, behind the hook. */
final class HookedProvider extends FileSystemProvider {

  private final HookedFiles files;
  private final FileSystemProvider real;
  private final Hook hook;

  HookedProvider(HookedFiles files, FileSystemProvider real, Hook hook) {
    this.files = files;
    this.real = real;
    this.hook = hook;
  }

  void before(String operation, Path path) throws IOException {
    hook.before(operation, unwrap(path));
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    before("open", path);
    return files.wrap(real.newByteChannel(unwrap(path), options, attributes), unwrap(path));
  }

  @Override
  public FileChannel newFileChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    before("open", path);
    return real.newFileChannel(unwrap(path), options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    before("list", folder);
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = real.newDirectoryStream(unwrap(folder), path -> true)) {
      stream.forEach(entries::add);
    }
    List<Path> wrapped = new ArrayList<>();
    for (Path entry : hook.order(entries)) {
      if (filter.accept(files.wrap(entry))) {
        wrapped.add(files.wrap(entry));
      }
    }
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return wrapped.iterator();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    before("createDirectory", folder);
    real.createDirectory(unwrap(folder), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    before("delete", path);
    real.delete(unwrap(path));
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    before("copy", source);
    real.copy(unwrap(source), unwrap(target), options);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    before("move", source);
    real.move(unwrap(source), unwrap(target), options);
  }

  @Override
  public boolean isSameFile(Path path, Path other) throws IOException {
    before("isSameFile", path);
    return real.isSameFile(unwrap(path), unwrap(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    before("isHidden", path);
    return real.isHidden(unwrap(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    before("getFileStore", path);
    return real.getFileStore(unwrap(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    before("checkAccess", path);
    real.checkAccess(unwrap(path), modes);
  }

  @Override
  public <V extends FileAttributeView> V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return BasicFileAttributeView.class.isAssignableFrom(type)
        ? HookedView.of(real.getFileAttributeView(unwrap(path), type, options), type, this, path)
        : real.getFileAttributeView(unwrap(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    before("readAttributes", path);
    return real.readAttributes(unwrap(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    before("readAttributes", path);
    return real.readAttributes(unwrap(path), attributes, options);
  }

  @Override
  public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
      throws IOException {
    before("setAttribute", path);
    real.setAttribute(unwrap(path), attribute, value, options);
  }

  @Override
  public String getScheme() {
    return "hooked";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException();
  }
}
