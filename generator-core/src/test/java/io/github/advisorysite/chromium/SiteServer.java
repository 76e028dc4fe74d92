package io.github.advisorysite.chromium;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.advisorysite.HeadersFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A static server on loopback, which sends the headers that the site's {@code _headers} name. */
final class SiteServer implements AutoCloseable {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css",
          "js", "text/javascript",
          "json", "application/json",
          "svg", "image/svg+xml",
          "xml", "application/xml");

  static {
    // as any server does; else each small answer waits for the browser's acknowledgment, 40 ms
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Path folder;
  private final HeadersFile headers;
  private final HttpServer server;
  private final Queue<Path> sent = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  SiteServer(Path folder) throws IOException {
    this.folder = folder;
    this.headers = new HeadersFile(folder.resolve("_headers"));
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** The files sent since this was last asked, in order. */
  List<Path> sent() {
    List<Path> files = new ArrayList<>();
    for (Path file = sent.poll(); file != null; file = sent.poll()) {
      files.add(file);
    }
    return files;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(1);
      Path file = folder.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
      boolean found = file.normalize().startsWith(folder) && Files.isRegularFile(file);
      String name = file.getFileName().toString();
      byte[] body = Files.readAllBytes(found ? file : folder.resolve("404.html"));
      String type = found ? name.substring(name.lastIndexOf('.') + 1) : "html";
      exchange
          .getResponseHeaders()
          .set("Content-Type", TYPES.getOrDefault(type, "application/octet-stream"));
      headers.of("/" + path).forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(found ? 200 : 404, body.length);
      if (found) {
        sent.add(file);
      }
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
