package org.mapano.cli.text;

import java.util.ArrayList;
import java.util.List;

/** A table with lines around all cells. */
public final class BorderedTable {
  private final List<List<String>> rows = new ArrayList<>();

  /** With the names of the columns. */
  public BorderedTable(String... header) {
    rows.add(List.of(header));
  }

  /** Adds a row with as many cells as the header has. */
  public BorderedTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** The lines, each with its end. */
  public String text() {
    int columns = rows.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], Layout.length(row.get(i)));
      }
    }
    StringBuilder border = new StringBuilder();
    for (int width : widths) {
      border.append('+').append("-".repeat(width + 2));
    }
    border.append("+\n");
    StringBuilder text = new StringBuilder(border);
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns; j++) {
        String cell = rows.get(i).get(j);
        text.append("| ").append(cell).append(" ".repeat(widths[j] - Layout.length(cell) + 1));
      }
      text.append("|\n");
      if (i == 0) {
        text.append(border);
      }
    }
    return text.append(border).toString();
  }
}
