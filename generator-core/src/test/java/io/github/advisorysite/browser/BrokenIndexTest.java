package io.github.advisorysite.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.advisorysite.search.Documents;
import io.github.advisorysite.search.Written;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever is wrong with the files, a reader is told so in a word, and never gets a wrong answer.
 */
final class BrokenIndexTest {

  /** A query that needs a file of each kind but those of vendors' counts. */
  private static final String QUERY = "\"buffer overflow\" vendor:\"Vendor 1 Works\"";

  private static final String JAPANESE = " -ﾆﾝｼｮｳ";

  private static final List<Character> KINDS =
      List.of('r', 't', 'p', 'n', 'l', 'd', 's', 'f', 'a', 'c', 'v', 'g');
  private static final int FLIPS = 60;

  private Map<String, byte[]> files = Map.of();
  private Browser browser = Browser.empty();
  private int trials;

  @BeforeEach
  void write() throws Exception {
    files = Written.of(Documents.of(1, 80));
    browser.close();
    browser = Browser.withWorker(new Network(files));
  }

  @AfterEach
  void close() {
    browser.close();
  }

  /** The reply to the query from files that the worker has not seen. */
  private JsonNode reply(Map<String, byte[]> served, char needed) {
    browser.network().serve(served);
    return browser.ask(
        ++trials + "/", "vg".indexOf(needed) < 0 ? "search" : "vendors", query(needed));
  }

  /** The table of folding is only fetched where it is needed. */
  private static String query(char needed) {
    return needed == 'c' ? QUERY + JAPANESE : QUERY;
  }

  private void assertBroken(char kind, UnaryOperator<byte[]> change) {
    JsonNode reply = reply(Files.change(files, kind, change), kind);
    assertThat(reply).as(String.valueOf(kind)).hasToString(failure("broken"));
  }

  private static String failure(String problem) {
    return "{\"seq\":1,\"ok\":false,\"problem\":\"" + problem + "\"}";
  }

  @Test
  void theQueryNeedsAllKinds() {
    assertThat(reply(files, 'r').path("answer").path("total").asInt()).isPositive();
    assertThat(Files.kinds(files, browser.network().fetched())).isEqualTo("adfjlnprst");
    reply(files, 'c');
    assertThat(Files.kinds(files, browser.network().fetched())).isEqualTo("acdfjlnprst");
    reply(files, 'v');
    assertThat(Files.kinds(files, browser.network().fetched())).contains("g").contains("v");
  }

  @Test
  void aTruncatedFileIsBroken() {
    for (char kind : KINDS) {
      for (int percent : List.of(0, 50)) {
        assertBroken(kind, file -> Arrays.copyOf(file, file.length * percent / 100));
      }
      assertBroken(kind, file -> Arrays.copyOf(file, file.length - 1));
    }
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsBroken() {
    for (char kind : KINDS) {
      assertBroken(kind, file -> flipped(file, file.length - 1, 1));
      assertBroken(kind, file -> Arrays.copyOf(file, file.length + 1));
    }
  }

  @Test
  void aBrowserThatCannotHashSeesTruncatedFilesAndOtherVersionsToo() {
    browser.run("crypto = {}");
    for (char kind : KINDS) {
      assertBroken(kind, file -> Arrays.copyOf(file, 4));
      assertBroken(kind, file -> Arrays.copyOf(file, 5));
      assertBroken(kind, file -> flipped(file, 3, '1' ^ '2'));
      assertBroken(kind, file -> flipped(file, 4, 32));
      if (kind != 'p') {
        assertBroken(kind, file -> Arrays.copyOf(file, file.length / 2));
        assertBroken(kind, file -> Arrays.copyOf(file, file.length - 1));
      }
    }
  }

  @Test
  void anyBytesEndInAReply() {
    browser.run("crypto = {}");
    Random random = new Random(7);
    for (int i = 0; i < FLIPS; i++) {
      char kind = KINDS.get(i % KINDS.size());
      JsonNode reply =
          reply(
              Files.change(
                  files,
                  kind,
                  file ->
                      flipped(file, 5 + random.nextInt(file.length - 5), 1 + random.nextInt(255))),
              kind);
      assertThat(reply.path("ok").asBoolean() ? "" : reply.path("problem").asText())
          .isIn("", "broken", "missing");
    }
  }

  @Test
  void theOneMutableFileMayBeAnything() {
    for (String current :
        List.of(
            "", "{", "null", "[]", "{\"v\":2,\"root\":\"00000000000000000000\"}", "{\"v\":1}")) {
      Map<String, byte[]> served = new TreeMap<>(files);
      served.put("current.json", Files.ascii(current));
      assertThat(reply(served, 'r')).hasToString(failure("broken"));
    }
  }

  @Test
  void whatIsGoneIsLookedForInTheNewReleaseOnce() throws Exception {
    Map<String, byte[]> others = Written.of(Documents.of(2, 60));
    JsonNode expected = reply(others, 'r');
    for (char kind : KINDS.subList(0, 8)) {
      Map<String, byte[]> served = new TreeMap<>(others);
      served.putAll(Files.without(files, kind));
      browser
          .network()
          .serve(served)
          .putOnReload("current.json", others.getOrDefault("current.json", new byte[0]));
      browser.network().fetched();
      JsonNode reply = browser.ask(++trials + "/", "search", QUERY);
      assertThat(reply).isEqualTo(expected);
      assertThat(browser.network().fetched()).filteredOn("current.json"::equals).hasSize(2);
    }
  }

  @Test
  void whatIsGoneForGoodIsMissing() {
    for (char kind : KINDS) {
      assertThat(reply(Files.without(files, kind), kind)).hasToString(failure("missing"));
    }
    assertThat(reply(Files.without(files, 'j'), 'r')).hasToString(failure("missing"));
    assertThat(browser.network().fetched()).endsWith("current.json", "current.json");
  }

  @Test
  void aReaderWithoutNetworkIsToldSoAndMayTryAgain() {
    browser.network().cutOff();
    assertThat(browser.ask("", "search", QUERY)).hasToString(failure("offline"));
    browser.network().serve(files);
    assertThat(browser.ask("", "search", QUERY).path("ok").asBoolean()).isTrue();
    browser.network().cutOff();
    assertThat(browser.ask("", "search", QUERY).path("ok").asBoolean()).isTrue();
    assertThat(browser.ask("", "vendors", QUERY)).hasToString(failure("offline"));
  }

  private static byte[] flipped(byte[] file, int at, int bits) {
    byte[] changed = file.clone();
    changed[at] ^= (byte) bits;
    return changed;
  }
}
