package org.mapano.ejb.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.testing.TestDatabase;

class H2DialectTest {
  private static final String INSERT =
      "INSERT INTO changes (id, parentsourcekey, sourcekey, change_type, flags)"
          + " VALUES (7000, X'01', X'0%s', 1, 0)";

  @Test
  void onlyARefusedChangeIdIsTriedAgain() throws SQLException {
    try (TestDatabase database = TestDatabase.h2();
        var connection = database.source().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(INSERT.formatted(1));
      SQLException id =
          catchThrowableOfType(SQLException.class, () -> statement.execute(INSERT.formatted(2)));
      SQLException key =
          catchThrowableOfType(
              SQLException.class,
              () -> statement.execute(INSERT.formatted(1).replace("7000", "7001")));
      assertThat(new H2Dialect().isRetryable(id)).isTrue();
      assertThat(new H2Dialect().isRetryable(key)).isFalse();
    }
  }

  @Test
  void theServersDatabaseHasTheSettingsThatEveryUrlNeeds() throws IOException {
    assertThat(Files.readString(Path.of("../wildfly-config/mapano.cli")))
        .contains(H2Dialect.SETTINGS);
  }
}
