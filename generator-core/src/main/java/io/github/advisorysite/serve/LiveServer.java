package io.github.advisorysite.serve;

import com.sun.net.httpserver.HttpServer;
import io.github.advisorysite.GeneratorOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Serves the site on loopback as its content is, and builds it anew with each change. For the
 * author's machine: pages may show what is embargoed, and problems quote the source. Thread-safe.
 */
@JdkServer
public final class LiveServer implements AutoCloseable {

  static {
    // else each small answer waits for the browser's acknowledgment, 40 ms
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** How long a build that is at work may take to end, in milliseconds. */
  private static final long LAST_BUILD = 10_000;

  private final AtomicBoolean isClosed = new AtomicBoolean();
  private final Board board = new Board();
  private final ExecutorService threads = Executors.newCachedThreadPool(LiveServer::daemon);
  private final Builder builder;
  private final Changes changes;
  private final HttpServer server;
  private final Thread work;

  private LiveServer(Supplier<GeneratorOptions> options, int port, ServeLog log)
      throws IOException {
    Path content = options.get().content();
    Optional<Path> given = options.get().theme();
    Path theme = given.orElse(content.resolve("theme"));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    List<Path> folders = Stream.concat(Stream.of(content), given.stream()).toList();
    builder = new Builder(options, server.getAddress().getPort(), log, board::show);
    changes = new Changes(folders, options.get().state());
    server.setExecutor(threads);
    server.createContext("/", new Answers(board, new ProblemsView(content, theme))::answer);
    work = daemon(this::follow);
  }

  /**
   * Builds the site and starts to serve it.
   *
   * @param options asked for each build; the output is not used
   * @param port 0 for any that is free
   * @throws IOException if the port or a folder cannot be used
   */
  public static LiveServer start(Supplier<GeneratorOptions> options, int port, ServeLog log)
      throws IOException {
    LiveServer started = new LiveServer(options, port, log);
    started.builder.build();
    started.server.start();
    started.work.start();
    return started;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "advisory-site-serve");
    thread.setDaemon(true);
    return thread;
  }

  private void follow() {
    try {
      while (changes.await()) {
        builder.build();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Where a browser finds the site. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + board.preview().base());
  }

  /** Serves until this thread is interrupted. */
  public void serve() throws InterruptedException {
    work.join();
  }

  /** Ends the server, and removes what it wrote; again, it does nothing. */
  @Override
  public void close() throws IOException {
    if (isClosed.getAndSet(true)) {
      return;
    }
    board.close();
    changes.close();
    try {
      work.join(LAST_BUILD);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    builder.close();
    server.stop(0); // not before, as who has the port has the folder
    threads.shutdownNow();
  }
}
