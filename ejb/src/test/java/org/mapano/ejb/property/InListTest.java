package org.mapano.ejb.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapano.ejb.testing.TestDatabase;

/** Lists with and without gaps find the same rows, on each database. */
class InListTest {
  private static final long FIRST = 50_000;
  private static final long LAST = FIRST + 999;
  private static List<TestDatabase> databases;

  @BeforeAll
  static void fill() {
    databases = List.of(TestDatabase.h2(), TestDatabase.mariaDb());
    for (TestDatabase database : databases) {
      database
          .transactions()
          .write(tx -> {
            BulkInsert rows =
                BulkInsert.into(tx, "properties", "hierarchyid", "tag", "type", "val_ulong");
            LongStream.rangeClosed(FIRST, LAST).forEach(id -> rows.row(id, 1, 3, id));
            rows.execute();
            return null;
          });
    }
  }

  @AfterAll
  static void close() {
    databases.forEach(TestDatabase::close);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void findsExactlyWhatTheListNames(int database) {
    List<Long> run = LongStream.rangeClosed(FIRST + 7, FIRST + 900).boxed().toList();
    List<Long> gaps = run.stream().filter(id -> id % 7 != 0).toList();
    List<Long> one = List.of(LAST);
    for (List<Long> wanted : List.of(run, gaps, run.subList(0, 9), run.subList(0, 8), one)) {
      assertThat(found(database, "hierarchyid IN ", wanted.reversed()))
          .containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void leavesOutWhatTheListNames(int database) {
    List<Long> run = LongStream.rangeClosed(FIRST, FIRST + 99).boxed().toList();
    assertThat(found(database, "hierarchyid > 49999 AND hierarchyid NOT IN ", run))
        .hasSize(900)
        .doesNotContainAnyElementsOf(run);
  }

  private static List<Long> found(int database, String condition, Collection<Long> wanted) {
    List<Long> found = new ArrayList<>();
    databases
        .get(database)
        .transactions()
        .read(tx -> {
          InList.select(
              tx,
              "SELECT hierarchyid FROM properties WHERE tag = ? AND " + condition + InList.LIST,
              wanted,
              row -> found.add(row.getLong(1)),
              1);
          return null;
        });
    return found;
  }
}
