package org.mapano.ejb.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A MariaDB server on a temporary directory and a free port of 127.0.0.1, shared by all tests of
 * one JVM and ended with it. Needs the package mariadb-server.
 */
public final class MariaDbServer {
  /** How often a start is tried, each time on another port. */
  private static final int STARTS = 5;

  private static MariaDbServer shared;

  private final Path directory;
  private final int port;
  private final Process process;

  private MariaDbServer(Path directory, int port, Process process) {
    this.directory = directory;
    this.port = port;
    this.process = process;
  }

  /** The JVM's server, started at first use. */
  public static synchronized MariaDbServer shared() {
    if (shared == null) {
      shared = start();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::stop));
    }
    return shared;
  }

  /** URL of a database on this server with the parameters the product uses. */
  public String url(String database) {
    return "jdbc:mysql://127.0.0.1:"
        + port
        + "/"
        + database
        + "?useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=500"
        + "&prepStmtCacheSqlLimit=4096&rewriteBatchedStatements=true&useLocalSessionState=true"
        + "&sslMode=DISABLED&connectionTimeZone=UTC"
        + "&sessionVariables=sql_mode='STRICT_ALL_TABLES,NO_UNSIGNED_SUBTRACTION'";
  }

  /** Port on 127.0.0.1; user root, no password. */
  public int port() {
    return port;
  }

  /** Executes a statement as root. */
  public void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(url(""), "root", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static MariaDbServer start() {
    try {
      Path directory = Files.createTempDirectory("mapano-mariadb-");
      String user = System.getProperty("user.name");
      run(
          directory,
          "mariadb-install-db",
          "--no-defaults",
          "--auth-root-authentication-method=normal",
          "--skip-test-db",
          "--user=" + user,
          "--datadir=" + directory.resolve("data"));
      for (int attempt = 1; ; attempt++) {
        MariaDbServer server = launch(directory, user);
        if (server.awaitReady()) {
          return server;
        }
        if (attempt == STARTS) {
          throw new IOException("MariaDB did not start: " + Files.readString(server.log()));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "MariaDB could not be started; is the package mariadb-server installed?", failure);
    }
  }

  private static MariaDbServer launch(Path directory, String user) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process process =
        new ProcessBuilder(
                "mariadbd",
                "--no-defaults",
                "--user=" + user,
                "--datadir=" + directory.resolve("data"),
                "--socket=" + socket(directory),
                "--pid-file=" + directory.resolve("pid"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--innodb-buffer-pool-size=256M",
                // No test lets it crash: nothing has to be durable.
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                "--innodb-flush-method=nosync",
                "--skip-log-bin",
                "--max-allowed-packet=64M")
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    return new MariaDbServer(directory, port, process);
  }

  private Path log() {
    return directory.resolve("log");
  }

  private static void run(Path directory, String... command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("install.log").toFile())
            .start();
    try {
      if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IOException(
            command[0] + " failed: " + Files.readString(directory.resolve("install.log")));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  /** False when it ended, as it does when somebody else has taken the port meanwhile. */
  private boolean awaitReady() throws IOException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    while (process.isAlive()) {
      try (Connection connection = DriverManager.getConnection(url(""), "root", "")) {
        if (isOurs(connection)) {
          return true;
        }
      } catch (SQLException notYet) {
        if (System.nanoTime() - end > 0) {
          process.destroyForcibly();
          throw new IOException("MariaDB hangs: " + Files.readString(log()), notYet);
        }
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
        throw new IOException(interrupted);
      }
    }
    return false;
  }

  /** Whoever has taken the port meanwhile may be another one of these. */
  private boolean isOurs(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT @@socket")) {
      row.next();
      return row.getString(1).equals(socket(directory).toString());
    }
  }

  private static Path socket(Path directory) {
    return directory.resolve("s");
  }

  private void stop() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
      try (Stream<Path> files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (IOException | InterruptedException failure) {
      Thread.currentThread().interrupt();
    }
  }
}
