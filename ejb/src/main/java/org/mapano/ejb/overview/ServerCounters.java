package org.mapano.ejb.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What has happened since the start, counted wherever it happens. */
@Singleton
public class ServerCounters {
  /** What is counted. */
  public enum Counter {
    SOAP_REQUEST("Calls of clients"),
    PROCESSING_TIME("Milliseconds spent on calls of clients"),
    LOGIN_PASSWORD("Logons with a password"),
    LOGIN_FAILED("Refused logons"),
    SESSIONS_CREATED("Sessions begun"),
    SESSIONS_DELETED("Sessions ended"),
    SESSIONS_TIMEOUT("Sessions ended because nobody used them");

    private final String description;

    Counter(String description) {
      this.description = description;
    }
  }

  private final Map<Counter, LongAdder> counts = new EnumMap<>(Counter.class);

  /** All at zero. */
  @Inject
  public ServerCounters() {
    for (Counter counter : Counter.values()) {
      counts.put(counter, new LongAdder());
    }
  }

  /** One more. */
  public void count(Counter counter) {
    add(counter, 1);
  }

  /** So many more. */
  public void add(Counter counter, long number) {
    counts.get(counter).add(number);
  }

  /** How many so far. */
  public long value(Counter counter) {
    return counts.get(counter).sum();
  }

  List<Statistic> all() {
    List<Statistic> all = new ArrayList<>();
    for (Counter counter : Counter.values()) {
      String key = counter.name().toLowerCase(java.util.Locale.ROOT);
      all.add(new Statistic(key, counter.description, Long.toString(value(counter))));
    }
    return all;
  }
}
