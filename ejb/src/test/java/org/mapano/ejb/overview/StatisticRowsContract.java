package org.mapano.ejb.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.testing.TestDatabase;

/** Numbers at moments on every supported database. */
abstract class StatisticRowsContract {
  private static final Instant FIRST = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-11-21T10:00:00Z");

  private final StatisticRows rows = new StatisticRows();
  private TestDatabase database;

  abstract TestDatabase open();

  @BeforeEach
  void write() {
    database = open();
    add(FIRST, "one", Map.of("logons", 1L, "sessions", 2L));
    add(SECOND, "two", Map.of("logons", 3_000_000_000_000L, "sessions", 4L));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void add(Instant taken, String server, Map<String, Long> numbers) {
    database
        .transactions()
        .write(tx -> {
          rows.add(tx, taken, server, numbers);
          return null;
        });
  }

  private List<StatisticMoment> find(Instant from, Instant until, String name, int most) {
    return database.transactions().read(tx -> rows.find(tx, from, until, name, most));
  }

  @Test
  void numbersAreFoundByTimeAndNameTheNewestFirst() {
    StatisticMoment newest = new StatisticMoment(SECOND, "two", "logons", 3_000_000_000_000L);
    StatisticMoment oldest = new StatisticMoment(FIRST, "one", "logons", 1);
    Instant after = SECOND.plusMillis(1);
    assertThat(find(FIRST, after, "logons", 10)).containsExactly(newest, oldest);
    assertThat(find(FIRST, after, null, 10)).hasSize(4).first().isEqualTo(newest);
    assertThat(find(FIRST, after, "logons", 1)).containsExactly(newest);
    assertThat(find(FIRST, SECOND, "logons", 10)).containsExactly(oldest);
    assertThat(find(FIRST.plusMillis(1), SECOND, null, 10)).isEmpty();
  }

  @Test
  void aMomentThatIsWrittenAgainIsThereOnce() {
    add(SECOND, "two", Map.of("logons", 5L));
    assertThat(find(SECOND, SECOND.plusMillis(1), "logons", 10))
        .containsExactly(new StatisticMoment(SECOND, "two", "logons", 5));
  }

  @Test
  void momentsAreForgottenOneByOne() {
    Instant end = SECOND.plusMillis(1);
    assertThat(oldest(end)).isEqualTo(FIRST);
    assertThat(remove(FIRST)).isEqualTo(2);
    assertThat(oldest(SECOND)).isNull();
    assertThat(oldest(end)).isEqualTo(SECOND);
  }

  private Instant oldest(Instant before) {
    return database.transactions().read(tx -> rows.oldest(tx, before));
  }

  private int remove(Instant taken) {
    return database.transactions().write(tx -> rows.remove(tx, taken));
  }
}
