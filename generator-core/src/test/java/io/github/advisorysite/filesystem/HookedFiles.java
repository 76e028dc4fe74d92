package io.github.advisorysite.filesystem;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file system of this machine, with a hook before each operation. */
public final class HookedFiles extends FileSystem {

  private final FileSystem real;
  private final HookedProvider provider;

  private HookedFiles(FileSystem real, Hook hook) {
    this.real = real;
    this.provider = new HookedProvider(this, real.provider(), hook);
  }

  /** The same path, behind a hook. */
  public static Path of(Path path, Hook hook) {
    return new HookedFiles(path.getFileSystem(), hook).wrap(path);
  }

  Path wrap(Path path) {
    return (Path)
        Proxy.newProxyInstance(
            HookedFiles.class.getClassLoader(),
            new Class<?>[] {Path.class},
            new HookedPath(path, this));
  }

  SeekableByteChannel wrap(SeekableByteChannel channel, Path path) {
    return (SeekableByteChannel)
        Proxy.newProxyInstance(
            HookedFiles.class.getClassLoader(),
            new Class<?>[] {SeekableByteChannel.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("read") || method.getName().equals("write")) {
                provider.before(method.getName(), path);
              }
              return call(method, channel, arguments);
            });
  }

  /** The path itself, without a hook. */
  static Path unwrap(Path path) {
    return Proxy.isProxyClass(path.getClass())
            && Proxy.getInvocationHandler(path) instanceof HookedPath hooked
        ? hooked.path
        : path;
  }

  private static Object call(Method method, Object target, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private record HookedPath(Path path, HookedFiles files) implements InvocationHandler {
    @Override
    public Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
        throws Throwable {
      if (method.getName().equals("getFileSystem")) {
        return files;
      }
      if (method.getName().equals("toRealPath")) {
        files.provider.before("toRealPath", path);
      }
      Object[] plain = arguments == null ? new Object[0] : arguments.clone();
      for (int i = 0; i < plain.length; i++) {
        plain[i] = plain[i] instanceof Path other ? unwrap(other) : plain[i];
      }
      Object result = call(method, path, plain);
      return result instanceof Path other ? files.wrap(other) : result;
    }
  }

  @Override
  public FileSystemProvider provider() {
    return provider;
  }

  @Override
  public void close() throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return real.isReadOnly();
  }

  @Override
  public String getSeparator() {
    return real.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return real.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return real.supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return wrap(real.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String syntaxAndPattern) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return real.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }
}
