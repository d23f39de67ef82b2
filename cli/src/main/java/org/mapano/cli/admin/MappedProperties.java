package org.mapano.cli.admin;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** The lines of {@code --details} about mapped properties. */
final class MappedProperties {
  private MappedProperties() {}

  /** Prints the heading and the rows. */
  static void print(PrintWriter out, JsonArray properties) {
    out.println("Mapped properties:");
    rows(out, properties);
  }

  /** Prints the rows but for features, which have lines of their own. */
  static void rows(PrintWriter out, JsonArray properties) {
    for (JsonObject row : properties.getValuesAs(JsonObject.class)) {
      String tag = row.getString("tag");
      boolean feature = tag.startsWith("0x67B3") || tag.startsWith("0x67B4");
      if (!feature) {
        row(out, tag, joined(row.getJsonArray("values")));
      }
    }
  }

  /** Prints one row. */
  static void row(PrintWriter out, String name, String value) {
    out.println(" " + name + "\t" + value);
  }

  private static String joined(JsonArray values) {
    return values.getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .collect(Collectors.joining("; "));
  }
}
