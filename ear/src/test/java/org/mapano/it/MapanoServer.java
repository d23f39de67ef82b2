package org.mapano.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.mapano.ejb.testing.MariaDbServer;

/**
 * A real server, started with the launcher on free ports and a data directory of its own. It runs
 * what the build has made; close it in the end.
 */
public final class MapanoServer implements AutoCloseable {
  private static final String JAVA_OPTIONS = "MAPANO_JAVA_OPTS";

  /** A server that lives for seconds starts with two thirds of the work when little is compiled. */
  private static final String SHORT_LIFE = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final Path data;
  private final List<String> options;
  private final int offset;

  private MapanoServer(Path data, List<String> options) {
    this.data = data;
    this.options = options;
    this.offset = FreePorts.offset();
  }

  /**
   * Starts a server on the embedded database.
   *
   * @param data an empty directory, or one that a server used before
   * @param options further options of {@code ./mapano run}, such as {@code --no-demo} or {@code
   *     -Dmapano.server.quota_warn=1}
   */
  public static MapanoServer embedded(Path data, String... options)
      throws IOException, InterruptedException {
    return started(new MapanoServer(data, List.of(options)));
  }

  /**
   * Starts a server on a database of the tests' MariaDB.
   *
   * @param data an empty directory, or one that a server used before
   * @param database name of the database, which is made when it is not there
   * @param options further options of {@code ./mapano run}
   */
  public static MapanoServer onMariaDb(Path data, String database, String... options)
      throws IOException, InterruptedException {
    MariaDbServer mariaDb = MariaDbServer.shared();
    mariaDb.execute("CREATE DATABASE IF NOT EXISTS " + database + " CHARACTER SET utf8mb4");
    List<String> all = new ArrayList<>(List.of(options));
    all.add("--database=mysql");
    all.add("-Dmapano.server.mysql_host=127.0.0.1");
    all.add("-Dmapano.server.mysql_port=" + mariaDb.port());
    all.add("-Dmapano.server.mysql_database=" + database);
    all.add("-Dmapano.server.mysql_user=root");
    all.add("-Dmapano.server.mysql_password=");
    return started(new MapanoServer(data, all));
  }

  private static MapanoServer started(MapanoServer server)
      throws IOException, InterruptedException {
    server.start();
    return server;
  }

  /** Starts it again, on the same ports and data. */
  public void start() throws IOException, InterruptedException {
    Launcher.Result result = tryStart();
    if (result.status() != 0) {
      String log = Files.exists(logFile()) ? Files.readString(logFile()) : "(no log)";
      throw new IOException("the server did not start: " + result.output() + "\n" + log);
    }
  }

  /** Tries to start it, and tells what the launcher said. */
  Launcher.Result tryStart() throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("run", "--detach", "--no-build"));
    arguments.add("--data=" + data);
    arguments.add("--port-offset=" + offset);
    arguments.addAll(options);
    String wanted = System.getenv().getOrDefault(JAVA_OPTIONS, SHORT_LIFE);
    return Launcher.run(arguments, Map.of(JAVA_OPTIONS, wanted));
  }

  /** Stops it in order. */
  public void stop() throws IOException, InterruptedException {
    Launcher.Result result = Launcher.run(List.of("stop", "--data=" + data));
    if (result.status() != 0) {
      throw new IOException("the server did not stop: " + result.output());
    }
  }

  /** Ends it as a power failure would end the process (SIGKILL), and waits until it is gone. */
  public void kill() throws IOException, InterruptedException {
    ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
    process.destroyForcibly();
    while (process.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  /** The process of the server. */
  public long pid() throws IOException {
    return Long.parseLong(Files.readString(data.resolve("run/mapano.pid")).strip());
  }

  /** The directory with everything that the server keeps. */
  public Path data() {
    return data;
  }

  /** Where the log is. */
  public Path logFile() {
    return data.resolve("log/server.log");
  }

  /** Port of LMTP on 127.0.0.1. */
  public int lmtpPort() {
    return 2003 + offset;
  }

  /** Port of IMAP on 127.0.0.1. */
  public int imapPort() {
    return 2143 + offset;
  }

  /** Port of IMAP with TLS from the start on 127.0.0.1. */
  public int imapsPort() {
    return 2993 + offset;
  }

  /** Port of POP3 on 127.0.0.1. */
  public int pop3Port() {
    return 2110 + offset;
  }

  /** Port of POP3 with TLS from the start on 127.0.0.1. */
  public int pop3sPort() {
    return 2995 + offset;
  }

  /** Port of HTTP on 127.0.0.1. */
  public int httpPort() {
    return 8080 + offset;
  }

  /** Port of health and metrics on 127.0.0.1. */
  public int managementPort() {
    return 9990 + offset;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    stop();
  }
}
