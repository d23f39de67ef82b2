package org.mapano.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** This server, started by its own launcher on a temporary data directory. */
final class MapanoTarget implements Target {
  private static final int IMAP = 2143;
  private static final int LMTP = 2003;
  private static final int SOAP = 2236;
  private static final int WEB = 8080;
  private static final int OFFSET = 20_000;

  private final String name;
  private final Path launcher = Path.of(System.getProperty("mapano.home"), "mapano");
  private final Path data = Files.createTempDirectory("bench-mapano-");
  private final Path log = data.resolve("bench.log");
  private final List<String> users;
  private final double startSeconds;

  /**
   * @param name name in the report
   * @param options further options of the launcher
   */
  MapanoTarget(String name, List<String> users, List<String> options) throws IOException {
    this.name = name;
    this.users = users;
    List<String> command =
        new ArrayList<>(
            List.of(
                launcher.toString(),
                "run",
                "--detach",
                "--data",
                data.toString(),
                "--port-offset",
                Integer.toString(OFFSET),
                "-Dmapano.server.disabled_features="));
    command.addAll(options);
    long begin = System.nanoTime();
    Processes.run(log, command.toArray(String[]::new));
    Ports.await(lmtpPort(), 60);
    startSeconds = (System.nanoTime() - begin) / 1e9;
    for (String user : users) {
      Processes.run(
          log,
          launcher.toString(),
          "admin",
          "--data",
          data.toString(),
          "-c",
          user,
          "-p",
          user,
          "-f",
          user.toUpperCase(Locale.ROOT),
          "-e",
          user + "@example.com");
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int lmtpPort() {
    return LMTP + OFFSET;
  }

  @Override
  public int imapPort() {
    return IMAP + OFFSET;
  }

  /** Port of MAPI in SOAP. */
  int soapPort() {
    return SOAP + OFFSET;
  }

  /** Port of the administration interface. */
  int webPort() {
    return WEB + OFFSET;
  }

  /** Password of the demo administrator. */
  String adminPassword() throws IOException {
    return Files.readString(data.resolve("admin-password")).strip();
  }

  /** The socket file on which the server believes who the caller is. */
  Path socket() {
    return data.resolve("run/server.sock");
  }

  /** Number of the server's process. */
  long pid() throws IOException {
    return Long.parseLong(Files.readString(data.resolve("run/mapano.pid")).trim());
  }

  @Override
  public List<String> users() {
    return users;
  }

  @Override
  public double startSeconds() {
    return startSeconds;
  }

  @Override
  public int idleConnections() {
    return 10_000;
  }

  @Override
  public long residentMiB() throws IOException {
    return Processes.residentMiB(ProcessHandle.of(pid()).orElseThrow());
  }

  @Override
  public void close() throws IOException {
    Processes.run(log, launcher.toString(), "stop", "--data", data.toString());
    Processes.delete(data);
  }
}
