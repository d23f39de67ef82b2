package org.mapano.ejb.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.schema.SchemaManager;
import org.mapano.ejb.testing.TestDatabase;

/** What every supported database must do. */
abstract class PersistenceContract {
  private TestDatabase database;

  abstract TestDatabase open();

  @BeforeEach
  void openDatabase() {
    database = open();
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  @Test
  void newDatabaseHasTheFirstRows() {
    assertThat(count("users")).isEqualTo(2);
    assertThat(count("stores")).isEqualTo(1);
    assertThat(count("hierarchy")).isEqualTo(2);
    assertThat(count("acl")).isEqualTo(4);
    assertThat(count("indexedproperties")).isEqualTo(2);
    assertThat(count("versions WHERE databaserevision = 118")).isEqualTo(1);
  }

  @Test
  void secondPreparationChangesNothing() {
    var again = new SchemaManager(database.source(), database.transactions()).prepare();
    assertThat(again).isEqualTo(database.sequences().serverGuid());
    assertThat(count("users")).isEqualTo(2);
  }

  @Test
  void generatedIdsFollowTheFirstRows() {
    long id =
        database
            .transactions()
            .write(tx -> {
              try (PreparedStatement insert =
                  tx.connection()
                      .prepareStatement(
                          "INSERT INTO hierarchy (parent, type, flags, owner) VALUES"
                              + " (1, 3, 0, 2), (1, 3, 0, 2)",
                          Statement.RETURN_GENERATED_KEYS)) {
                insert.executeUpdate();
                try (ResultSet keys = insert.getGeneratedKeys()) {
                  keys.next();
                  long first = keys.getLong(1);
                  keys.next();
                  assertThat(keys.getLong(1)).isEqualTo(first + 1);
                  return first;
                }
              }
            });
    assertThat(id).isEqualTo(3);
  }

  @Test
  void failedWorkLeavesNothing() {
    List<String> undone = new ArrayList<>();
    assertThatThrownBy(() ->
            database
                .transactions()
                .write(tx -> {
                  tx.onRollback(() -> undone.add("undone"));
                  insertAcl(tx, 77);
                  throw StoreException.notFound("it");
                }))
        .isInstanceOf(StoreException.class);
    assertThat(count("acl")).isEqualTo(4);
    assertThat(undone).containsExactly("undone");
  }

  @Test
  void callbacksRunAfterCommitOnly() {
    List<Long> seen = new ArrayList<>();
    database
        .transactions()
        .write(tx -> {
          insertAcl(tx, 78);
          tx.afterCommit(() -> seen.add(count("acl")));
          assertThat(seen).isEmpty();
          return null;
        });
    assertThat(seen).containsExactly(5L);
  }

  @Test
  void deadlocksAreRepeated() throws Exception {
    database
        .transactions()
        .write(tx -> {
          insertAcl(tx, 101);
          insertAcl(tx, 102);
          return null;
        });
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> results = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        int first = i % 2 == 0 ? 101 : 102;
        results.add(
            threads.submit(() ->
                database
                    .transactions()
                    .write(tx -> {
                      increment(tx, first);
                      increment(tx, 203 - first);
                      return null;
                    })));
      }
      for (Future<?> result : results) {
        result.get();
      }
    }
    assertThat(count("acl WHERE id IN (101, 102) AND rights = 40")).isEqualTo(2);
  }

  @Test
  void sequencesNeverRepeatAcrossNodes() throws Exception {
    Set<Object> keys = ConcurrentHashMap.newKeySet();
    Set<Long> numbers = ConcurrentHashMap.newKeySet();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> results = new ArrayList<>();
      for (int node = 0; node < 4; node++) {
        Sequences sequences =
            new Sequences(database.transactions(), database.sequences().serverGuid());
        results.add(
            threads.submit(() -> {
              for (int i = 0; i < 500; i++) {
                assertThat(keys.add(sequences.nextSourceKey())).isTrue();
                assertThat(numbers.add(sequences.nextMessageNumbers(1, 0))).isTrue();
              }
            }));
      }
      for (Future<?> result : results) {
        result.get();
      }
    }
    assertThat(keys).hasSize(2000);
    assertThat(numbers).hasSize(2000).allMatch(number -> number > 3);
  }

  @Test
  void numbersAreGreaterThanWhatAnotherNodeGaveOut() {
    Sequences behind = database.sequences();
    long early = behind.nextMessageNumbers(1, 0);
    long later = behind.nextMessageNumbers(3, early + 5000);
    assertThat(later).isGreaterThan(early + 5000);
    assertThat(behind.nextMessageNumbers(1, 0)).isEqualTo(later + 3);
  }

  private long count(String from) {
    return database
        .transactions()
        .read(tx -> {
          try (Statement statement = tx.connection().createStatement();
              ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + from)) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  private static void insertAcl(Tx tx, int id) throws SQLException {
    try (PreparedStatement insert =
        tx.connection()
            .prepareStatement(
                "INSERT INTO acl (id, hierarchy_id, type, rights) VALUES (?, 9, 2, 0)")) {
      insert.setInt(1, id);
      insert.executeUpdate();
    }
  }

  private static void increment(Tx tx, int id) throws SQLException {
    try (PreparedStatement update =
        tx.connection()
            .prepareStatement(
                "UPDATE acl SET rights = rights + 1 WHERE hierarchy_id = 9 AND id = ?")) {
      update.setInt(1, id);
      update.executeUpdate();
    }
  }
}
