package io.github.advisorysite.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who asks for a search is answered when it is that of what is shown. */
@Timeout(10)
final class BoardTest {

  private final Board board = new Board();

  private static Preview preview(int number, boolean isIndexing) {
    return new Preview(number, Optional.empty(), "/", Optional.empty(), List.of(), isIndexing);
  }

  private CompletableFuture<Preview> asking() throws Exception {
    CompletableFuture<Preview> asking =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return board.searchable();
              } catch (InterruptedException e) {
                throw new CompletionException(e);
              }
            });
    TimeUnit.MILLISECONDS.sleep(100);
    return asking;
  }

  @Test
  void aSearchWaitsUntilItIsMade() throws Exception {
    board.show(preview(1, true));
    CompletableFuture<Preview> asking = asking();
    assertThat(asking).isNotDone();
    assertThat(board.preview().number()).as("a page does not").isEqualTo(1);
    board.show(preview(1, false));
    assertThat(asking.get()).isEqualTo(preview(1, false));
    assertThat(asking().get()).isEqualTo(preview(1, false));
  }

  @Test
  void nobodyWaitsForAServerThatEnds() throws Exception {
    board.show(preview(1, true));
    CompletableFuture<Preview> asking = asking();
    board.close();
    assertThat(asking.get()).isEqualTo(preview(1, true));
  }

  @Test
  void thatASearchIsMadeReloadsNoPage() {
    assertThat(preview(1, false).state()).isEqualTo(preview(1, true).state());
    assertThat(preview(2, true).state()).isNotEqualTo(preview(1, false).state());
  }
}
