package org.mapano.ejb.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.testing.TestDatabase;

/** The answer to a commit is lost, as when the network fails at that moment. */
class LostCommitTest {
  @Test
  void whatACommittedChangeRefersToIsKept() {
    try (TestDatabase database = TestDatabase.h2()) {
      List<String> undone = new ArrayList<>();
      Transactions failing =
          new JdbcTransactions(losingCommits(database.source()), new H2Dialect(), 5);
      assertThatThrownBy(() ->
              failing.write(tx -> {
                tx.onRollback(() -> undone.add("removed"));
                Settings.set(tx, "lost", new byte[] {1});
                return null;
              }))
          .isInstanceOfSatisfying(
              StoreException.class, failure -> assertThat(failure.temporary()).isTrue());
      byte[] kept = database.transactions().read(tx -> Settings.get(tx, "lost"));
      assertThat(kept).isNotNull();
      assertThat(undone).isEmpty();
    }
  }

  private static DataSource losingCommits(DataSource target) {
    return proxy(
        DataSource.class,
        target,
        (name, result) -> {
          if (result instanceof Connection connection) {
            return proxy(
                Connection.class,
                connection,
                (method, answer) -> {
                  if (method.equals("commit")) {
                    throw new SQLNonTransientConnectionException("lost", "08006", 90067);
                  }
                  return answer;
                });
          }
          return result;
        });
  }

  /** What happens to the result of a call. */
  @FunctionalInterface
  private interface After {
    Object change(String method, Object result) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, T target, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            LostCommitTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return after.change(method.getName(), method.invoke(target, arguments));
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            }));
  }
}
