package io.github.advisorysite.embargo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.advisorysite.Content;
import io.github.advisorysite.source.SourceFolder;
import io.github.advisorysite.source.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of a case is read again where what it is read from is another, and only there. */
final class LastReadingTest {

  private static final String A = "cases/a/ja.md";

  @TempDir Path folder;
  private final Workers workers = new Workers(2);
  private final LastReading last = new LastReading();
  private Content content;
  private List<CaseFile> before;

  @BeforeEach
  void read() throws Exception {
    content =
        Content.minimal(folder)
            .with("cases/b/case.yaml", "id: JVN#00000002\npublishAt: 2026-01-20T00:00:00Z\n");
    before = cases();
  }

  @AfterEach
  void close() {
    workers.close();
  }

  private List<CaseFile> cases() throws Exception {
    List<CaseFile> cases =
        ContentReader.read(SourceFolder.list(content.folder()), workers, last).cases();
    assertThat(cases)
        .usingRecursiveComparison()
        .isEqualTo(ContentReader.read(SourceFolder.list(content.folder()), workers).cases());
    return cases;
  }

  private Path file(String path) {
    return content.folder().resolve(path);
  }

  /** Changes a text, so that only its bytes tell. */
  private void change(String path, UnaryOperator<String> how) throws Exception {
    FileTime time = Files.getLastModifiedTime(file(path));
    Files.writeString(file(path), how.apply(Files.readString(file(path))));
    Files.setLastModifiedTime(file(path), time);
  }

  @Test
  void whatIsTheSameIsNotReadAnew() throws Exception {
    List<CaseFile> again = cases();
    assertThat(again.get(0)).isSameAs(before.get(0));
    assertThat(again.get(1)).isSameAs(before.get(1));
  }

  @Test
  void aTextOfTheSameLengthAndTimeIsAnother() throws Exception {
    change(A, text -> text.replace('甲', '丙'));
    List<CaseFile> changed = cases();
    assertThat(changed.get(0)).isNotSameAs(before.get(0));
    assertThat(changed.get(1)).isSameAs(before.get(1));
    change(A, text -> text.replace('丙', '甲'));
    assertThat(cases().get(0)).isEqualTo(before.get(0));
  }

  @Test
  void aFileMoreOrLessIsAnotherCase() throws Exception {
    content.with("cases/b/vendors/maru.yaml", "statements: [{status: affected}]\n");
    assertThat(cases().get(1).statements()).hasSize(1);
    Files.delete(file("cases/b/vendors/maru.yaml"));
    assertThat(cases().get(1).statements()).isEmpty();
    Files.delete(file("cases/b/case.yaml"));
    assertThat(cases()).hasSize(1);
  }

  @Test
  void whatIsAttachedIsPartOfTheCase() throws Exception {
    content
        .with(
            "cases/b/case.yaml",
            "id: JVN#00000002\npublishAt: 2026-01-20T00:00:00Z\nfiles: [{path: a.txt, title: A}]\n")
        .with("cases/b/files/a.txt", "1");
    CaseFile one = cases().get(1);
    content.with("cases/b/files/a.txt", "12");
    assertThat(cases().get(1)).isNotSameAs(one);
  }

  @Test
  void anotherSiteOrOtherVendorsMakeAllCasesAnew() throws Exception {
    content.with("vendors/shikaku.yaml", "name: {ja: 四角社}\n");
    List<CaseFile> known = cases();
    assertThat(known.get(0)).isNotSameAs(before.get(0));
    change("site.yaml", text -> text.replace("Asia/Tokyo", "UTC"));
    assertThat(cases().get(0)).isNotSameAs(known.get(0));
  }

  @Test
  void aFileThatGrowsWhileItIsReadIsReadAgain() throws Exception {
    content
        .with(
            "cases/b/case.yaml",
            "id: JVN#00000002\npublishAt: 2026-01-20T00:00:00Z\nfiles: [{path: a.txt, title: A}]\n")
        .with("cases/b/files/a.txt", "1");
    SourceFolder listed = SourceFolder.list(content.folder());
    content.with("cases/b/files/a.txt", "12");
    ContentReader.read(listed, workers, last);
    cases();
  }
}
