package io.github.advisorysite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.OutputSink;
import io.github.advisorysite.source.ContentRefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preview over the one before shows what a first one shows, and renders only what is new. */
final class PreviewTest {

  private static final String T = "2026-02-01T00:00:00Z";
  private static final String A = "advisories/JVN00000001/index.html";
  private static final String B = "advisories/JVN00000002/index.html";

  private static final Predicate<String> INDEX =
      Pattern.compile("(en/)?search/([0-9a-f]+\\.bin|current\\.json)").asMatchPredicate();

  @TempDir Path folder;
  private final LastPreview last = new LastPreview();
  private final Folder shown = new Folder();
  private Content content;

  /** A folder that is written over and over, and may be full at some file. */
  private static final class Folder implements OutputSink {
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private final Set<String> touched = ConcurrentHashMap.newKeySet();
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private String full = "";

    @Override
    public void write(OutputPath path, byte[] bytes) throws IOException {
      touched.add(path.value());
      if (path.value().equals(full)) {
        throw new IOException("full");
      }
      files.put(path.value(), new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Override
    public boolean keep(List<OutputPath> paths) {
      List<String> all = paths.stream().map(OutputPath::value).toList();
      return files.keySet().containsAll(all) && kept.addAll(all);
    }
  }

  @BeforeEach
  void begin() throws Exception {
    content =
        Content.minimal(folder)
            .with(
                "cases/b/case.yaml",
                "id: JVN#00000002\npublishAt: 2026-01-20T00:00:00Z\ntitle: {ja: 乙の脆弱性}\nnotified: [maru]\n");
    write("乙の概要です。");
    preview(shown, last);
  }

  private void write(String overview) throws Exception {
    content.with("cases/b/ja.md", "## 概要\n" + overview + "\n");
  }

  private void preview(Folder sink, LastPreview before) throws Exception {
    sink.touched.clear();
    sink.kept.clear();
    generator().preview(sink, before).index(sink);
    sink.files.keySet().removeIf(path -> !sink.touched.contains(path) && !sink.kept.contains(path));
  }

  private SiteGenerator generator() {
    return new SiteGenerator(content.options(T, 2));
  }

  private void isAsAFirstOne() throws Exception {
    Folder first = new Folder();
    preview(first, new LastPreview());
    assertThat(shown.files).isEqualTo(first.files);
  }

  @Test
  void whereACaseChangesThePagesOfOthersAreNotRendered() throws Exception {
    write("別の概要です。");
    preview(shown, last);
    assertThat(shown.touched).contains(B).doesNotContain(A);
    assertThat(shown.touched)
        .as("lists that show the same")
        .doesNotContain("years/2026/index.html", "vendors/index.html", "updates/index.html");
    isAsAFirstOne();
  }

  @Test
  void thePagesAreThereBeforeTheSearchWhichFollows() throws Exception {
    write("別の概要です。");
    shown.touched.clear();
    PreviewedSite made = generator().preview(shown, last);
    assertThat(shown.touched).contains(B).noneMatch(INDEX);
    shown.touched.clear();
    made.index(shown);
    assertThat(shown.touched).isNotEmpty().allMatch(INDEX);
  }

  @Test
  void whatAPreviewThatFailedHasWrittenIsNotTakenForTheOneBefore() throws Exception {
    write("別の概要です。");
    shown.full = "sitemap.xml";
    assertThatThrownBy(() -> preview(shown, last)).isInstanceOf(IOException.class);
    shown.full = "";
    write("乙の概要です。");
    preview(shown, last);
    isAsAFirstOne();
  }

  @Test
  void contentThatIsRefusedLeavesThePreviewBeforeToBuildOn() throws Exception {
    content.with("cases/b/ja.md", "## 知らない見出し\n");
    assertThatThrownBy(() -> preview(shown, last)).isInstanceOf(ContentRefusedException.class);
    write("乙の概要です。");
    preview(shown, last);
    assertThat(shown.touched).doesNotContain(A, B);
    isAsAFirstOne();
  }
}
