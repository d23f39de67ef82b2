package org.mapano.ejb.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.mapano.ejb.persistence.H2Dialect;
import org.mapano.ejb.persistence.JdbcTransactions;
import org.mapano.ejb.persistence.MySqlDialect;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.SqlDialect;
import org.mapano.ejb.persistence.schema.SchemaManager;
import org.mapano.mapi.id.Guid;

/**
 * A database of its own for a test, prepared like at the first start; closing drops it. Use {@link
 * #h2()} and {@link #mariaDb()} for contract tests that both must pass.
 */
public final class TestDatabase implements AutoCloseable {
  private static final int POOL_SIZE = 12;

  private final HikariDataSource pool;
  private final CountingDataSource source;
  private final JdbcTransactions transactions;
  private final Sequences sequences;
  private final Runnable drop;

  private TestDatabase(HikariDataSource pool, SqlDialect dialect, boolean prepare, Runnable drop) {
    this.pool = pool;
    this.drop = drop;
    this.source = new CountingDataSource(pool);
    this.transactions = new JdbcTransactions(source, dialect, POOL_SIZE);
    Guid guid =
        prepare ? new SchemaManager(source, transactions).prepare() : new Guid(new byte[16]);
    this.sequences = new Sequences(transactions, guid);
  }

  /** H2 in a temporary file. */
  public static TestDatabase h2() {
    Path directory = temporaryDirectory();
    String url = "jdbc:h2:file:" + directory.resolve("db") + H2Dialect.SETTINGS;
    HikariDataSource pool = pool(url, "sa", "");
    return new TestDatabase(pool, new H2Dialect(), true, () -> dropH2(pool, url, directory));
  }

  /** A fresh database on the test run's MariaDB server. */
  public static TestDatabase mariaDb() {
    return mariaDb(true);
  }

  /**
   * A fresh database on the test run's MariaDB server.
   *
   * @param prepare false leaves it empty, for tests of taking over
   */
  public static TestDatabase mariaDb(boolean prepare) {
    MariaDbServer server = MariaDbServer.shared();
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    server.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
    HikariDataSource pool = pool(server.url(name), "root", "");
    return new TestDatabase(
        pool,
        new MySqlDialect(),
        prepare,
        () -> {
          pool.close();
          server.execute("DROP DATABASE " + name);
        });
  }

  private static HikariDataSource pool(String url, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(POOL_SIZE);
    config.setMinimumIdle(1);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    return new HikariDataSource(config);
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("mapano-h2-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void dropH2(HikariDataSource pool, String url, Path directory) {
    // Without the pool nobody can open the database again.
    pool.close();
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException closed) {
      // The connection ends with the database.
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The pool, counting statements. */
  public DataSource source() {
    return source;
  }

  /** Number of statements executed so far on any connection. */
  public long statements() {
    return source.statements();
  }

  /** Transactions on this database. */
  public JdbcTransactions transactions() {
    return transactions;
  }

  /** Sequences of this database. */
  public Sequences sequences() {
    return sequences;
  }

  @Override
  public void close() {
    transactions.close();
    drop.run();
  }
}
