package io.github.advisorysite.publish;

import io.github.advisorysite.output.Digests;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.WrittenFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The file that says of a folder that it is a site of ours and may be replaced, and what is in it.
 */
public final class SiteMarker {

  public static final OutputPath PATH = new OutputPath(".advisory-site");

  private static final String TEXT =
      "A site made by Advisory Site. The next build replaces this folder as a whole.\n";

  private SiteMarker() {}

  static boolean isIn(Path folder) throws IOException {
    Path marker = folder.resolve(PATH.value());
    return Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)
        && Files.readString(marker, StandardCharsets.UTF_8).startsWith(TEXT);
  }

  /**
   * The marker of a site.
   *
   * @param facts lines that it tells of the site
   * @param files those of the site: the marker changes with each, so that a record of a site can
   *     tell by it whether it is of this one
   */
  static byte[] of(List<String> facts, Map<OutputPath, WrittenFile> files) {
    StringBuilder marker = new StringBuilder(TEXT);
    facts.forEach(fact -> marker.append(fact).append('\n'));
    marker.append("files ").append(digest(files)).append('\n');
    return marker.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String digest(Map<OutputPath, WrittenFile> files) {
    StringBuilder lines = new StringBuilder();
    files.forEach((path, file) -> lines.append(file.sha256()).append(path).append('\n'));
    return Digests.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
