package io.github.advisorysite.importer.certarchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.advisorysite.RealArchive;
import io.github.advisorysite.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds over every text of a real archive. */
class ArchivePropertyTest {

  private static final List<String> FIELDS =
      List.of(
          "Overview",
          "SystemsAffectedPreamble",
          "Description",
          "Impact",
          "Resolution",
          "Workarounds",
          "ThanksAndCredit",
          "VendorStatement",
          "VendorInformation",
          "Addendum");

  @Test
  void markdownShowsTheCharactersThatTheArchiveShows() throws IOException, InterruptedException {
    Optional<Path> archive = RealArchive.folder();
    assumeTrue(archive.isPresent(), RealArchive.ABSENT);
    List<String> differing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(archive.orElseThrow())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        differing.addAll(differing(file));
      }
    }
    assertThat(differing).isEmpty();
  }

  private static List<String> differing(Path file) throws IOException {
    ArchiveRecord record =
        ArchiveRecord.read(file.toString(), Files.readAllBytes(file), new Problems());
    if (record == null) {
      throw new AssertionError(file + " cannot be read");
    }
    List<String> differing = new ArrayList<>();
    for (String field : FIELDS) {
      String raw = record.text(field);
      String shown = ShownText.ofMarkdown(ArchiveText.markdown(raw));
      if (!shown.equals(ShownText.ofArchive(raw))) {
        differing.add(file + " " + field + "\n" + shown + "\n" + ShownText.ofArchive(raw) + "\n");
      }
    }
    return differing;
  }
}
