package io.github.advisorysite;

import io.github.advisorysite.ids.CaseId;
import io.github.advisorysite.ids.Language;
import io.github.advisorysite.model.SectionKey;
import io.github.advisorysite.model.Site;
import io.github.advisorysite.wording.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A case as it begins: what every advisory has, and nothing of it public. Its sections are empty,
 * so that it cannot be published before somebody wrote them.
 *
 * @param title in the site's own language
 * @param received when the coordinator was told, from which the 45 days count
 */
record NewCase(CaseId id, String title, Instant received) {

  private static final List<SectionKey> SECTIONS =
      List.of(
          SectionKey.OVERVIEW,
          SectionKey.AFFECTED,
          SectionKey.DESCRIPTION,
          SectionKey.IMPACT,
          SectionKey.SOLUTION);

  /** The folder, within the content. */
  String folder() {
    return "cases/" + id.path();
  }

  /**
   * Writes its files.
   *
   * @throws java.nio.file.FileAlreadyExistsException if the folder is there
   */
  void write(Path content, Site site) throws IOException {
    Path folder = content.resolve(folder());
    Files.createDirectories(content.resolve("cases"));
    Files.createDirectory(folder);
    write(folder.resolve("case.yaml"), document(site));
    for (Language language : site.languages()) {
      write(folder.resolve(language + ".md"), sections(Texts.in(language)));
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private String document(Site site) {
    String titles =
        site.languages().stream()
            .map(
                language -> language + ": " + quoted(language.equals(site.language()) ? title : ""))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        """
        # Nothing of this file is public before the instant of publishAt, which is written with its offset,
        # such as 2026-11-20T12:00:00+09:00, or is undecided. Other keys: languages, critical, related, files, withdrawn.
        id: %s
        publishAt: undecided
        title: {%s}

        # Every vendor that received the details, by the names of the files in vendors/. Each stands in the vendor table.
        notified: []

        cves: []
        cwes: []
        # cvss: [{vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'}]
        references: []

        # What is below never leaves your machine.
        private:
          receivedAt: %s
        """,
        quoted(id.value()),
        titles,
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            received.truncatedTo(ChronoUnit.SECONDS).atZone(site.zone())));
  }

  private static String sections(Texts texts) {
    return SECTIONS.stream()
        .map(key -> "## " + texts.text("section." + key.key()) + "\n\n")
        .collect(Collectors.joining("\n"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
