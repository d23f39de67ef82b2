package org.mapano.cli.stats;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mapano.cli.rest.AdminClient;

/**
 * The server at one moment.
 *
 * @param time of the answer
 * @param roundTrip nanoseconds that the server took to answer
 * @param counters values by name
 * @param sessions the sessions
 */
record Snapshot(
    Instant time, long roundTrip, Map<String, String> counters, List<JsonObject> sessions) {
  /** Asks a server. */
  static Snapshot of(AdminClient server) {
    long start = System.nanoTime();
    List<JsonObject> rows =
        server.get("statistics/system").getJsonArray("rows").getValuesAs(JsonObject.class);
    long roundTrip = System.nanoTime() - start;
    Map<String, String> counters = new HashMap<>();
    for (JsonObject row : rows) {
      counters.put(row.getString("PR_DISPLAY_NAME"), row.getString("PR_EC_STATS_SYSTEM_VALUE"));
    }
    return new Snapshot(Instant.now(), roundTrip, counters, server.all("sessions"));
  }

  /** A counter, 0 when the server does not have it. */
  long counter(String name) {
    String value = counters.getOrDefault(name, "0");
    return value.chars().allMatch(Character::isDigit) && !value.isEmpty()
        ? Long.parseLong(value)
        : 0;
  }
}
