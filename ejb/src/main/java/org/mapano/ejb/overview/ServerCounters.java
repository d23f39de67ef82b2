package org.mapano.ejb.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAccumulator;

/** What has happened since the start, counted wherever it happens. */
@Singleton
public class ServerCounters {
  /** What is counted. */
  public enum Counter {
    SOAP_REQUEST("Calls of clients"),
    PROCESSING_TIME("Milliseconds spent on calls of clients"),
    LDAP_CONNECT("Times that the directory was connected to with new options"),
    LDAP_SEARCH("Searches in the directory"),
    LDAP_SEARCH_FAIL("Of these, failed"),
    LDAP_SEARCH_TIME("Microseconds spent on searches in the directory"),
    LDAP_MAX_SEARCH("Microseconds of the longest search in the directory", true),
    LDAP_AUTH("Passwords proven by the directory"),
    LDAP_AUTH_FAIL("Passwords that the directory did not accept or could not look at"),
    LDAP_AUTH_TIME("Microseconds spent on passwords by the directory"),
    LDAP_MAX_AUTH("Microseconds of the longest proof of a password", true),
    LOGIN_PASSWORD("Logons with a password"),
    LOGIN_FAILED("Refused logons"),
    SESSIONS_CREATED("Sessions begun"),
    SESSIONS_DELETED("Sessions ended"),
    SESSIONS_TIMEOUT("Sessions ended because nobody used them");

    private final String description;
    private final boolean greatest;

    Counter(String description) {
      this(description, false);
    }

    /** A sum, or the greatest of all that is added. */
    Counter(String description, boolean greatest) {
      this.description = description;
      this.greatest = greatest;
    }
  }

  private final Map<Counter, LongAccumulator> counts = new EnumMap<>(Counter.class);

  /** All at zero. */
  @Inject
  public ServerCounters() {
    for (Counter counter : Counter.values()) {
      counts.put(
          counter,
          counter.greatest ? new LongAccumulator(Math::max, 0) : new LongAccumulator(Long::sum, 0));
    }
  }

  /** One more. */
  public void count(Counter counter) {
    add(counter, 1);
  }

  /** So many more; for a greatest number a candidate. */
  public void add(Counter counter, long number) {
    counts.get(counter).accumulate(number);
  }

  /** How many so far. */
  public long value(Counter counter) {
    return counts.get(counter).get();
  }

  List<Statistic> all() {
    List<Statistic> all = new ArrayList<>();
    for (Counter counter : Counter.values()) {
      String key = counter.name().toLowerCase(java.util.Locale.ROOT);
      all.add(new Statistic(key, counter.description, Long.toString(value(counter))));
    }
    long proofs = value(Counter.LDAP_AUTH);
    long average = proofs == 0 ? 0 : value(Counter.LDAP_AUTH_TIME) / proofs;
    all.add(
        new Statistic(
            "ldap_avg_auth", "Microseconds of a proof on average", Long.toString(average)));
    return all;
  }
}
