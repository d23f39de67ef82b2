package org.mapano.cli.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as the original's tools print it: each row after a lead, columns padded with tabulators
 * to the longest entry, the header underlined.
 */
public final class Table {
  private static final int GAP = 8;

  private final String lead;
  private final List<List<String>> rows = new ArrayList<>();
  private final int columns;

  /**
   * @param lead what each line begins with
   * @param header names of the columns
   */
  public Table(String lead, String... header) {
    this.lead = lead;
    this.columns = header.length;
    rows.add(List.of(header));
  }

  /** Adds a row with as many cells as the header has. */
  public Table row(String... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(columns + " cells are needed");
    }
    rows.add(List.of(cells));
    return this;
  }

  /** The lines, each with its end. */
  public String text() {
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], Layout.length(row.get(i)));
      }
    }
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      line(result, rows.get(i), widths);
      if (i == 0) {
        int dashes = (columns - 1) * GAP;
        for (int width : widths) {
          dashes += width;
        }
        result.append(lead).append("-".repeat(dashes)).append('\n');
      }
    }
    return result.toString();
  }

  private void line(StringBuilder into, List<String> row, int[] widths) {
    into.append(lead);
    for (int i = 0; i < columns; i++) {
      boolean last = i == columns - 1;
      into.append(last ? row.get(i) : Layout.pad(row.get(i), (widths[i] / GAP + 1) * GAP));
    }
    into.append('\n');
  }
}
