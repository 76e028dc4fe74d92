package io.github.advisorysite.page;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.page.Views.Bar;
import io.github.advisorysite.page.Views.Chart;
import io.github.advisorysite.page.Views.ChartRow;
import io.github.advisorysite.statistics.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The figures of one language, as charts with their tables. */
record StatisticsPages(Framing framing, List<Table> tables) {

  private static final String PATH = "statistics/index.html";

  /** The length of the longest bar. */
  private static final int FULL = 1_000;

  Stream<Page> all() {
    return Stream.of(
        new Page.Statistics(
            framing.path(PATH), framing.frame(PATH), tables.stream().map(this::chart).toList()));
  }

  private Chart chart(Table table) {
    int longest = table.rows().stream().mapToInt(Table.Row::total).max().orElse(0);
    return new Chart(
        table.key(),
        table.columns(),
        table.rows().stream().map(row -> row(row, table.columns(), longest)).toList(),
        framing.addresses().href(new OutputPath(Addresses.figures(table.key()))));
  }

  private static ChartRow row(Table.Row row, List<String> columns, int longest) {
    List<Bar> bars = new ArrayList<>();
    int before = 0;
    for (String column : columns) {
      int after = before + row.count(column);
      if (after > before) {
        int from = place(before, longest);
        bars.add(new Bar(column, from, place(after, longest) - from));
      }
      before = after;
    }
    return new ChartRow(row.label(), bars, columns.stream().map(row::count).toList(), row.total());
  }

  private static int place(int count, int longest) {
    return Math.toIntExact((long) FULL * count / longest);
  }
}
