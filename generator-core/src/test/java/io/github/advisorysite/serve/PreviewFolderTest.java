package io.github.advisorysite.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.publish.Trees;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A preview that somebody has removed is written anew as a whole, or not at all. */
final class PreviewFolderTest {

  @TempDir Path root;

  @Test
  void aFolderThatIsGoneIsNotMadeAgainForOneFile() throws Exception {
    PreviewFolder preview = new PreviewFolder(root);
    preview.begun();
    Trees.delete(preview.folder());
    assertThatThrownBy(
            () -> preview.indexes().write(new OutputPath("search/current.json"), new byte[1]))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(preview.folder()).doesNotExist();
  }
}
