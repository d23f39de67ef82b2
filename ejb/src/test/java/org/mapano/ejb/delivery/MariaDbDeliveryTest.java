package org.mapano.ejb.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.testing.MariaDbServer;
import org.mapano.ejb.testing.TestDatabase;

class MariaDbDeliveryTest extends DeliveryContract {
  @Override
  TestDatabase open() {
    return TestDatabase.mariaDb();
  }

  @Test
  void aConnectionThatIsCutIsReplacedAndTheMailIsThereOnce() {
    AtomicInteger attempts = new AtomicInteger();
    failing.beforeCommit =
        tx -> {
          if (attempts.incrementAndGet() == 1) {
            cut(tx);
            try (Statement statement = tx.connection().createStatement()) {
              statement.execute("SELECT 1");
            }
          }
          return null;
        };
    assertThat(deliver(MAIL, john, mary).values()).containsOnly(DeliveryResult.DELIVERED);
    assertThat(attempts).hasValue(2);
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
    assertThat(index(mary, inbox(mary)).count()).isEqualTo(1);
    // what the first attempt had stored is gone
    assertThat(store.storage().data()).hasSize(2);
  }

  @Test
  void aConnectionThatIsCutInTheCommitIsATemporaryFailure() {
    failing.beforeCommit =
        tx -> {
          cut(tx);
          return null;
        };
    assertThat(deliver(MAIL, john, mary).values()).containsOnly(DeliveryResult.TEMPORARY_FAILURE);
    assertThat(index(john, inbox(john)).count()).isZero();
    failing.beforeCommit = tx -> null;
    assertThat(deliver(MAIL, john, mary).values()).containsOnly(DeliveryResult.DELIVERED);
    assertThat(index(john, inbox(john)).count()).isEqualTo(1);
  }

  private static void cut(Tx tx) throws SQLException {
    try (Statement statement = tx.connection().createStatement();
        ResultSet row = statement.executeQuery("SELECT CONNECTION_ID()")) {
      row.next();
      MariaDbServer.shared().execute("KILL " + row.getLong(1));
    }
  }
}
