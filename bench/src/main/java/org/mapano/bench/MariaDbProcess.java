package org.mapano.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A MariaDB server with an empty database {@code mapano}, durable as in production. */
final class MariaDbProcess implements AutoCloseable {
  private static final String USER = System.getProperty("user.name");

  private final Path directory = Files.createTempDirectory("bench-mariadb-");
  private final int port = Ports.free();
  private final Process process;

  MariaDbProcess() throws IOException {
    Path log = directory.resolve("install.log");
    String data = "--datadir=" + directory.resolve("data");
    Processes.run(
        log,
        "mariadb-install-db",
        "--no-defaults",
        "--auth-root-authentication-method=normal",
        "--user=" + USER,
        data);
    process =
        new ProcessBuilder(
                "mariadbd",
                "--no-defaults",
                "--user=" + USER,
                data,
                "--socket=" + directory.resolve("s"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--max-connections=200",
                "--innodb-buffer-pool-size=1G",
                "--innodb-log-file-size=512M",
                "--innodb-flush-log-at-trx-commit=1",
                "--max-allowed-packet=256M")
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    Ports.await(port, 60);
    Processes.run(
        log,
        "mariadb",
        "--no-defaults",
        "--user=root",
        "--socket=" + directory.resolve("s"),
        "--execute=CREATE DATABASE mapano CHARACTER SET utf8mb4");
  }

  /** Options that make the server use this database. */
  List<String> launchOptions() {
    return List.of(
        "--database",
        "mysql",
        "-Dmapano.server.mysql_host=127.0.0.1",
        "-Dmapano.server.mysql_port=" + port,
        "-Dmapano.server.mysql_user=root",
        "-Dmapano.server.mysql_password=",
        "-Dmapano.server.mysql_database=mapano");
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly().onExit().join();
    Processes.delete(directory);
  }
}
