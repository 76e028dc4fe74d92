package io.github.advisorysite.statistics;

import java.util.List;
import java.util.Map;

/**
 * Counts in rows and columns.
 *
 * @param key what is counted; the name of its file, too
 * @param columns keys of the columns, in order
 */
public record Table(String key, List<String> columns, List<Row> rows) {

  /**
   * A row.
   *
   * @param label a year, an id, or a key
   * @param counts by column; one that is absent is none
   */
  public record Row(String label, Map<String, Integer> counts) {

    public int count(String column) {
      return counts.getOrDefault(column, 0);
    }

    public int total() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
