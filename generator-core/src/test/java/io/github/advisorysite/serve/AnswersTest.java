package io.github.advisorysite.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A page is answered at once, a search when it is made. */
@Timeout(20)
final class AnswersTest {

  @TempDir Path site;
  private final Board board = new Board();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void start() throws Exception {
    for (String path : List.of("index.html", "search/current.json", "en/search/current.json")) {
      Files.createDirectories(site.resolve(path).getParent());
      Files.writeString(site.resolve(path), path);
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", new Answers(board, new ProblemsView(site, site))::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    board.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void show(boolean isIndexing) {
    board.show(new Preview(1, Optional.of(site), "/", Optional.empty(), List.of(), isIndexing));
  }

  private CompletableFuture<String> ask(String path) {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    return HttpClient.newHttpClient()
        .sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .thenApply(HttpResponse::body);
  }

  @Test
  void aSearchIsAnsweredWhenItIsMade() throws Exception {
    show(true);
    CompletableFuture<String> own = ask("/search/current.json");
    CompletableFuture<String> other = ask("/en/search/current.json");
    assertThat(ask("/").get()).isEqualTo("index.html");
    TimeUnit.MILLISECONDS.sleep(300);
    assertThat(own).isNotDone();
    assertThat(other).isNotDone();
    show(false);
    assertThat(own.get()).isEqualTo("search/current.json");
    assertThat(other.get()).isEqualTo("en/search/current.json");
  }
}
