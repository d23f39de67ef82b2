package org.mapano.cli.stats;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code --top} shows of two moments, and what keys change of it. */
final class TopScreen {
  private static final List<String> NAMES =
      List.of(
          "GRP",
          "SESSIONID",
          "VERSION",
          "USERID",
          "IP/PID",
          "APP",
          "TIME",
          "CPUTIME",
          "CPU%",
          "NREQ",
          "STAT",
          "TASK");
  private static final int[] WIDTHS = {4, 21, 8, 25, 16, 20, 8, 8, 7, 7, 5, 0};
  private static final String SORTED = "abcdefg";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ROOT)
          .withZone(ZoneId.systemDefault());
  private static final double MILLIS = 1000;
  private static final double NANOS_OF_MILLI = 1_000_000;
  private static final int PERCENT = 100;

  private final boolean[] shown = new boolean[NAMES.size()];
  private int order;
  private boolean reversed;

  TopScreen() {
    for (int i = 2; i < shown.length; i++) {
      shown[i] = true;
    }
  }

  /**
   * A session between two moments.
   *
   * @param session as it is now
   * @param busy milliseconds of work since the moment before
   */
  private record Line(JsonObject session, long busy) {}

  /** A key was pressed; answers whether to go on. */
  boolean key(int key) {
    if (key == 'q' || key == 0x1B) {
      return false;
    }
    if (key >= '0' && key <= '9') {
      int column = key == '0' ? 9 : key - '1';
      shown[column] = !shown[column];
    }
    int wanted = SORTED.indexOf(key);
    if (wanted >= 0) {
      reversed = wanted == order && !reversed;
      order = wanted;
    }
    return true;
  }

  /** The lines; those of sessions at work begin with an escape sequence for bold. */
  List<String> lines(Snapshot before, Snapshot now, int height) {
    double seconds = Duration.between(before.time(), now.time()).toMillis() / MILLIS;
    List<String> lines = new ArrayList<>();
    lines.add(format("Last update: %s (%.1fs since last)", TIME.format(now.time()), seconds));
    lines.add(totals(before, now, seconds));
    lines.add(
        format(
            "SQL/s SEL: %d UPD: %d INS: %d DEL: %d   Threads(idle): %d(%d)   SOAP calls: %d",
            perSecond(before, now, "sql_select", seconds),
            perSecond(before, now, "sql_update", seconds),
            perSecond(before, now, "sql_insert", seconds),
            perSecond(before, now, "sql_delete", seconds),
            now.counter("threads"),
            now.counter("threads_idle"),
            difference(before, now, "soap_request")));
    lines.add("");
    lines.add(row(NAMES));
    working(before, now).stream()
        .limit(Math.max(1, height - lines.size()))
        .forEach(line -> lines.add(text(line, seconds)));
    return lines;
  }

  private String totals(Snapshot before, Snapshot now, double seconds) {
    double busy = difference(before, now, "process_cpu_time");
    double processors = Math.max(1, now.counter("processors"));
    return format(
        "Sess: %d   Sess grp: %d   Users: %d   Hosts: %d   CPU: %d%%   QLen: %d   RTT: %.0f ms",
        now.sessions().size(),
        distinct(now, "group"),
        distinct(now, "login"),
        distinct(now, "address"),
        seconds == 0 ? 0 : Math.round(busy / MILLIS / seconds / processors * PERCENT),
        now.counter("queuelen"),
        now.roundTrip() / NANOS_OF_MILLI);
  }

  private List<Line> working(Snapshot before, Snapshot now) {
    Map<String, Integer> earlier = new HashMap<>();
    before.sessions().forEach(old -> earlier.put(old.getString("id"), old.getInt("busy")));
    Comparator<Line> comparator =
        switch (order) {
          case 1 -> Comparator.comparing(line -> line.session().getString("clientVersion"));
          case 2 -> Comparator.comparing(line -> line.session().getString("login"));
          case 3 -> Comparator.comparing(line -> line.session().getString("address"));
          case 4 -> Comparator.comparing(line -> line.session().getString("application"));
          case 5 -> Comparator.comparing(line -> -line.session().getInt("busy"));
          case 6 -> Comparator.comparing(line -> -line.session().getInt("requests"));
          default -> Comparator.comparing(line -> -line.busy());
        };
    return now.sessions().stream()
        .map(session ->
            new Line(
                session, session.getInt("busy") - earlier.getOrDefault(session.getString("id"), 0)))
        .sorted(reversed ? comparator.reversed() : comparator)
        .toList();
  }

  private String text(Line line, double seconds) {
    JsonObject session = line.session();
    String tasks =
        session.getJsonArray("tasks").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .collect(Collectors.joining(","));
    boolean active = !tasks.isEmpty() || line.busy() > 0;
    double share = seconds == 0 ? 0 : line.busy() / MILLIS / seconds * PERCENT;
    String row =
        row(
            List.of(
                session.getString("group"),
                session.getString("id"),
                session.getString("clientVersion"),
                session.getString("login"),
                session.getString("address"),
                session.getString("application"),
                clock(session.getInt("idle")),
                clock(session.getInt("busy") / (int) MILLIS),
                format("%.1f", share),
                Integer.toString(session.getInt("requests")),
                active ? "run" : "idle",
                tasks));
    return active ? "\033[1m" + row + "\033[0m" : row;
  }

  private String row(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (shown[i]) {
        String cell = cells.get(i).replaceAll("\\p{Cntrl}", "?");
        int width = WIDTHS[i];
        boolean cut = width > 0 && cell.length() >= width;
        line.append(cut ? cell.substring(0, width - 1) : cell);
        line.append(" ".repeat(Math.max(0, width - (cut ? width - 1 : cell.length()))));
      }
    }
    return line.toString().stripTrailing();
  }

  private static String clock(int seconds) {
    return format("%d:%02d", seconds / 60, seconds % 60);
  }

  private static long distinct(Snapshot now, String member) {
    return now.sessions().stream().map(session -> session.getString(member)).distinct().count();
  }

  private static long difference(Snapshot before, Snapshot now, String counter) {
    return now.counter(counter) - before.counter(counter);
  }

  private static long perSecond(Snapshot before, Snapshot now, String counter, double seconds) {
    return seconds == 0 ? 0 : Math.round(difference(before, now, counter) / seconds);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
