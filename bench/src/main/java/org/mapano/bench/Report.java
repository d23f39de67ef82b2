package org.mapano.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects figures by server and prints them side by side as a Markdown table. */
final class Report {
  private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
  private final List<String> targets = new ArrayList<>();

  void value(Target target, String label, double value) {
    put(target, label, format(value));
  }

  void rate(Target target, String label, Load.Result result) {
    put(
        target,
        label + "/s",
        "%s (p50 %s ms, p99 %s ms)"
            .formatted(
                format(result.perSecond()),
                format(result.percentile(0.5)),
                format(result.percentile(0.99))));
  }

  private void put(Target target, String label, String value) {
    if (!targets.contains(target.name())) {
      targets.add(target.name());
    }
    rows.computeIfAbsent(label, any -> new LinkedHashMap<>()).put(target.name(), value);
    System.out.println(target.name() + ": " + label + ": " + value);
  }

  private static String format(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
  }

  void print() {
    System.out.println();
    System.out.println("| figure | " + String.join(" | ", targets) + " |");
    System.out.println("|---|" + "---|".repeat(targets.size()));
    rows.forEach((label, values) -> {
      StringBuilder line = new StringBuilder("| ").append(label);
      for (String target : targets) {
        line.append(" | ").append(values.getOrDefault(target, "-"));
      }
      System.out.println(line.append(" |"));
    });
  }
}
