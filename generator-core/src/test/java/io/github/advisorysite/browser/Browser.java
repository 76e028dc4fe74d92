package io.github.advisorysite.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.advisorysite.search.analysis.AnalyzerData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/** Runs the shipped scripts of the search as they are, with no node and no browser. */
final class Browser implements AutoCloseable {

  private static final Path ASSETS =
      Path.of("../site-theme/src/main/resources/io/github/advisorysite/theme/assets")
          .toAbsolutePath()
          .normalize();
  private static final Engine ENGINE =
      Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Context context;
  private final Network network;
  private @Nullable String reply;

  private Browser(Network network) {
    this.network = network;
    context =
        Context.newBuilder("js")
            .engine(ENGINE)
            .allowIO(
                IOAccess.newBuilder()
                    .fileSystem(FileSystem.newReadOnlyFileSystem(FileSystem.newDefaultFileSystem()))
                    .build())
            .option("js.esm-eval-returns-exports", "true")
            .build();
    Value globals = context.getBindings("js");
    globals.putMember("network", (ProxyExecutable) this::fetch);
    globals.putMember("reply", (ProxyExecutable) this::take);
    context.eval("js", worker());
  }

  /** A worker that is ready to be asked. */
  static Browser withWorker(Network network) {
    Browser browser = new Browser(network);
    browser.module("search-worker.js");
    return browser;
  }

  /** The names that a shipped script exports. */
  static Browser empty() {
    return new Browser(new Network(Map.of()));
  }

  /** Loads a shipped script, and gives what it exports. */
  Value module(String name) {
    try {
      Path file = ASSETS.resolve(name);
      return context.eval(
          Source.newBuilder("js", file.toFile()).mimeType("application/javascript+module").build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shipped analyzer with the tables that are published. */
  Value analyzer() {
    return analyzer(
        "new Analyzer(new Automaton(bytes(automaton, 'a')), new Folding(bytes(folding, 'c')))");
  }

  /** The shipped analyzer as it is for a query in ASCII, when texts are only folded nearly. */
  Value analyzerWithoutFolding() {
    return analyzer("new Analyzer(new Automaton(bytes(automaton, 'a')))");
  }

  private Value analyzer(String made) {
    return run("""
            ({ Analyzer }, { Automaton }, { Folding }, { Bytes }, automaton, folding) => {
              const bytes = (letters, kind) => new Bytes(bytesOf(letters), kind);
              return %s;
            }
            """
            .formatted(made))
        .execute(
            module("search-analyzer.js"),
            module("search-automaton.js"),
            module("search-folding.js"),
            module("search-bytes.js"),
            Network.letters(AnalyzerData.automaton()),
            Network.letters(AnalyzerData.folding()));
  }

  /** Runs a piece of script. */
  Value run(String script) {
    return context.eval("js", script);
  }

  Network network() {
    return network;
  }

  /** What the worker replies to a message; it never leaves one without. */
  JsonNode ask(Map<String, ?> message) {
    reply = null;
    try {
      context.getBindings("js").getMember("ask").executeVoid(JSON.writeValueAsString(message));
      String taken = reply;
      if (taken == null) {
        throw new AssertionError("the worker does not reply");
      }
      return JSON.readTree(taken);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The reply to a query that is sent, or still being typed. */
  JsonNode search(String query, boolean typing) {
    return ask(
        Map.of(
            "seq",
            1,
            "kind",
            "search",
            "index",
            Network.FOLDER,
            "query",
            query,
            "typing",
            typing,
            "from",
            0,
            "size",
            10));
  }

  /** The reply to a request about the index in a folder, each of which the worker opens anew. */
  JsonNode ask(String folder, String kind, String query) {
    return ask(
        Map.of(
            "seq", 1,
            "kind", kind,
            "index", Network.FOLDER + folder,
            "query", query,
            "text", query));
  }

  private Object fetch(Value... of) {
    return ProxyArray.fromArray(network.fetch(of[0].asString(), of[1].asString()));
  }

  private Object take(Value... message) {
    reply = message[0].asString();
    return true;
  }

  private static String worker() {
    try (InputStream in = Browser.class.getResourceAsStream("worker.js")) {
      if (in == null) {
        throw new IllegalStateException("worker.js is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
