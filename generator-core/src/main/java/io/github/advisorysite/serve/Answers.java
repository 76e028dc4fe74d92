package io.github.advisorysite.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests with files of the preview, pages with a script that reloads them. What it shows
 * may be embargoed: it answers only who names this machine, so that no other site's page can ask
 * through a name of its own (DNS rebinding), and nothing may be stored. Thread-safe.
 */
@JdkServer
final class Answers {

  private static final String OWN = "/.serve/";
  private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost");
  private static final String HTML = "text/html; charset=utf-8";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", HTML),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("xml", "application/xml"),
          Map.entry("rdf", "application/rdf+xml"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("pdf", "application/pdf"));

  private final Board board;
  private final ProblemsView problems;

  Answers(Board board, ProblemsView problems) {
    this.board = board;
    this.problems = problems;
  }

  void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("Cache-Control", "no-store");
      headers.set("Cross-Origin-Resource-Policy", "same-origin");
      headers.set("X-Content-Type-Options", "nosniff");
      String path = exchange.getRequestURI().getPath();
      if (!isOwnHost(exchange.getRequestHeaders().getFirst("Host"))) {
        send(exchange, 421, "text/plain", bytes("this server answers at 127.0.0.1 alone\n"));
      } else if (path == null
          || path.indexOf('\0') >= 0
          || !Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        send(exchange, 405, "text/plain", bytes("this server only shows\n"));
      } else if (path.equals(OWN + "events")) {
        events(exchange);
      } else if (path.equals(OWN + "problems.html")) {
        Preview preview = board.preview();
        headers.set("Build", String.valueOf(preview.number()));
        send(exchange, 200, HTML, bytes(problems.html(preview)));
      } else if (path.equals(OWN + "serve.js") || path.equals(OWN + "serve.css")) {
        send(exchange, 200, type(path), own(path.substring(OWN.length())));
      } else {
        page(exchange, path, isSearch(path) ? board.searchable() : board.preview());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether a search asks for its index, which is of what is shown only when it is made. */
  private static boolean isSearch(String path) {
    return path.endsWith("/search/current.json");
  }

  private static boolean isOwnHost(@Nullable String host) {
    return host != null && HOSTS.contains(host.replaceFirst(":\\d+$", ""));
  }

  private void page(HttpExchange exchange, String path, Preview preview) throws IOException {
    if (preview.site().isEmpty()) {
      String page =
          "<!DOCTYPE html><html lang=\"en\"><head><title>Not built yet</title></head><body></body></html>";
      send(exchange, 503, HTML, bytes(with(page, preview)));
      return;
    }
    if (!path.startsWith(preview.base())) {
      exchange.getResponseHeaders().set("Location", preview.base());
      send(exchange, 302, "text/plain", new byte[0]);
      return;
    }
    Path site = preview.site().get();
    Path file = site.resolve(path.substring(preview.base().length())).normalize();
    if (path.endsWith("/")) {
      file = file.resolve("index.html");
    } else if (Files.isDirectory(file) && file.startsWith(site)) {
      exchange.getResponseHeaders().set("Location", URI.create(path + "/").getRawPath());
      send(exchange, 302, "text/plain", new byte[0]);
      return;
    }
    boolean isThere = file.startsWith(site) && Files.isRegularFile(file);
    byte[] body = Files.readAllBytes(isThere ? file : site.resolve("404.html"));
    String type = isThere ? type(file.toString()) : HTML;
    if (type.equals(HTML)) {
      body = bytes(with(new String(body, StandardCharsets.UTF_8), preview));
    }
    send(exchange, isThere ? 200 : 404, type, body);
  }

  /** A page with what makes it follow the content. */
  private static String with(String page, Preview preview) {
    String script =
        "<link rel=\"stylesheet\" href=\""
            + OWN
            + "serve.css\"><script defer src=\""
            + OWN
            + "serve.js\" data-build=\""
            + preview.number()
            + "\"></script></head>";
    String banner =
        preview
            .ahead()
            .map(
                at ->
                    "<p class=\"serve-ahead\" role=\"note\">Preview of "
                        + at
                        + ". What it adds is not public yet.</p>")
            .orElse("");
    int head = page.indexOf("</head>");
    int body = page.indexOf("<body>");
    return head < 0 || body < head
        ? page
        : page.substring(0, head)
            + script
            + page.substring(head + "</head>".length(), body)
            + "<body>"
            + banner
            + page.substring(body + "<body>".length());
  }

  /** Server-sent events (HTML, section 9.2): what is shown now, and each change of it. */
  private void events(HttpExchange exchange) throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      String told = "";
      while (!board.isClosed()) {
        String state = board.stateOtherThan(told);
        out.write(bytes(state.equals(told) ? ":\n\n" : "data: " + state + "\n\n"));
        out.flush();
        told = state;
      }
    }
  }

  private static byte[] own(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            Answers.class.getResourceAsStream("/io/github/advisorysite/serve/" + name))) {
      return in.readAllBytes();
    }
  }

  private static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, isHead || body.length == 0 ? -1 : body.length);
    if (!isHead) {
      exchange.getResponseBody().write(body);
    }
  }
}
