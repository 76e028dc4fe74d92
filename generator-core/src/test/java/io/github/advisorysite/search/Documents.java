package io.github.advisorysite.search;

import io.github.advisorysite.model.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up documents for indexes. */
public final class Documents {

  private static final Instant FIRST = Instant.parse("2014-01-01T00:00:00Z");
  private static final List<String> WORDS =
      List.of(
          "openssl",
          "heartbeat",
          "buffer",
          "overflow",
          "buffer overflow",
          "Cisco",
          "Maru",
          "remote",
          "attacker",
          "arbitrary code",
          "1.0.1f",
          "2.4.7-rc1",
          "foo.example.com",
          "windows_xp",
          "CVE-2014-0160",
          "cross-site scripting",
          "SQL",
          "injection",
          "denial of service",
          "the",
          "this",
          "脆弱性",
          "バッファオーバーフロー",
          "情報",
          "任意のコード",
          "ﾊﾞｯﾌｧ",
          "鍵",
          "認証",
          "不備",
          "第三者",
          "ＯｐｅｎＳＳＬ",
          "한국어",
          "über",
          "Straße",
          "don't",
          "can’t",
          "a",
          "x",
          "2014",
          "👩‍👩‍👧");

  private Documents() {}

  /** Documents of a seed, half of them Japanese. */
  public static List<SearchDocument> of(long seed, int count) {
    Random random = new Random(seed);
    List<SearchDocument> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      documents.add(document(random, i));
    }
    return documents;
  }

  private static SearchDocument document(Random random, int i) {
    Instant published = FIRST.plus(Duration.ofDays(7L * (i / 2)));
    String id = String.format(java.util.Locale.ROOT, "JVN#%08d", 10_000_000 + i * 37);
    List<SearchDocument.Vendor> vendors = new ArrayList<>();
    for (int v = 0; v < 12; v++) {
      if (random.nextInt(4) == 0) {
        vendors.add(
            new SearchDocument.Vendor(
                "vendor-" + v,
                v % 3 == 0 ? "ja" : "",
                List.of("Vendor " + v + " Works", "ベンダー" + v + "製作所"),
                List.of(Status.values()).get(random.nextInt(Status.values().length))));
      }
    }
    String title = text(random, 6);
    String day = published.toString().substring(0, 10);
    SearchDocument.Card card =
        new SearchDocument.Card(
            id,
            "advisories/" + id.replace("#", "") + "/",
            i % 5 == 0 ? "ja" : "",
            title,
            day,
            day,
            List.of("", "low", "medium", "high", "critical").get(random.nextInt(5)),
            random.nextBoolean() ? "7.5" : "",
            text(random, 20),
            random.nextInt(20) == 0);
    SearchDocument.Words words =
        new SearchDocument.Words(
            List.of(title, text(random, 5)),
            List.of(text(random, 60), text(random, 30), text(random, 3)),
            List.of("Maru Server " + random.nextInt(4) + "." + random.nextInt(9) + ".1", "1.0.1f"));
    return new SearchDocument(
        card,
        published,
        Integer.parseInt(day.substring(0, 4)),
        vendors,
        List.of("CVE-2014-" + (1000 + random.nextInt(300)), "CWE-" + random.nextInt(90)),
        () -> words);
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(words) + 1; i > 0; i--) {
      // words of low numbers are frequent
      int n = Math.min(random.nextInt(WORDS.size()), random.nextInt(WORDS.size()));
      text.append(WORDS.get(n)).append(random.nextInt(5) == 0 ? "" : " ");
      if (random.nextInt(12) == 0) {
        text.append("word").append(random.nextInt(3_000)).append(". ");
      }
    }
    return text.toString();
  }
}
