package org.mapano.cli.stats;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mapano.cli.text.Table;

/** Rows of a view as text. */
final class Rows {
  /** As ctime(3) writes times. */
  private static final DateTimeFormatter CTIME =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  private static final List<String> WIDE =
      List.of("PR_MESSAGE_SIZE_EXTENDED", "PR_EC_STATS_SESSION_ID", "PR_EC_STATS_SESSION_GROUP_ID");

  private Rows() {}

  /** The view as a table, or for scripts with semicolons. */
  static String text(Columns columns, List<JsonObject> rows, boolean dump) {
    List<JsonObject> ordered = rows.stream().sorted(order(columns)).toList();
    String[] header = columns.names().toArray(String[]::new);
    Table table = new Table("\t", header);
    StringBuilder dumped = new StringBuilder(String.join(";", header)).append('\n');
    for (JsonObject row : ordered) {
      List<String> cells = columns.names().stream().map(name -> cell(name, row.get(name))).toList();
      if (dump) {
        dumped.append(String.join(";", cells).replaceAll("[\r\n]", " ")).append('\n');
      } else {
        table.row(cells.toArray(String[]::new));
      }
    }
    return dump ? dumped.toString() : table.text();
  }

  private static Comparator<JsonObject> order(Columns columns) {
    Comparator<JsonObject> order = (one, other) -> 0;
    for (String name : columns.sort()) {
      order = order.thenComparing(row -> cell(name, row.get(name)));
    }
    return order;
  }

  private static String cell(String name, JsonValue value) {
    return switch (value) {
      case null -> "";
      case JsonString text when name.endsWith("_TIME") -> time(text.getString());
      case JsonString text -> text.getString();
      case JsonNumber number when WIDE.contains(name) ->
          "0x" + Long.toHexString(number.longValue());
      default ->
          value == JsonValue.TRUE ? "yes" : value == JsonValue.FALSE ? "no" : value.toString();
    };
  }

  private static String time(String text) {
    try {
      return CTIME.format(Instant.parse(text));
    } catch (DateTimeException e) {
      return text;
    }
  }
}
