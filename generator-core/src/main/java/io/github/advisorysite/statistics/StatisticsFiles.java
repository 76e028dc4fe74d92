package io.github.advisorysite.statistics;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.output.Format;
import io.github.advisorysite.output.OutputFile;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.Piece;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures as CSV (RFC 4180), a file a table. Thread-safe. */
public record StatisticsFiles(Publication publication) implements Format {

  private static final String LINE = "\r\n";

  @Override
  public Stream<Piece<OutputFile>> pieces() {
    return Stream.of(
        Piece.always(() -> Statistics.of(publication).stream().map(StatisticsFiles::file)));
  }

  /** No label or key has a comma or a quote. */
  private static OutputFile file(Table table) {
    String head = table.key() + "," + String.join(",", table.columns());
    String rows =
        table.rows().stream()
            .map(
                row ->
                    table.columns().stream()
                        .map(column -> Integer.toString(row.count(column)))
                        .collect(Collectors.joining(",", row.label() + ",", LINE)))
            .collect(Collectors.joining());
    return OutputFile.of(new OutputPath(Addresses.figures(table.key())), head + LINE + rows);
  }
}
