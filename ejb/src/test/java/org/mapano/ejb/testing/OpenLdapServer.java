package org.mapano.ejb.testing;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An OpenLDAP server with our schema on a temporary directory and a free port of 127.0.0.1. Needs
 * the package slapd.
 */
public final class OpenLdapServer implements AutoCloseable {
  /** Who may read and write everything. */
  public static final String ADMIN = "cn=admin,dc=example,dc=com";

  /** The password of the administrator. */
  public static final String PASSWORD = "adm1n";

  private static final Path SHIPPED = Path.of("..", "docs", "ldap").toAbsolutePath().normalize();
  private static final int ATTEMPTS = 5;

  private final Path directory;
  private int port;
  private Process process;

  /**
   * Starts a server.
   *
   * @param ldif entries below {@code dc=example,dc=com}, the base included
   */
  public OpenLdapServer(String ldif) {
    try {
      directory = Files.createTempDirectory("mapano-slapd-");
      Files.createDirectory(directory.resolve("data"));
      Files.writeString(directory.resolve("entries.ldif"), ldif);
      Files.writeString(directory.resolve("slapd.conf"), configuration());
      load();
      start();
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "OpenLDAP could not be started; is the package slapd installed?", failure);
    }
  }

  /** The entries that come with the schema as an example. */
  public static String example() {
    try {
      return Files.readString(SHIPPED.resolve("example.ldif"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens. */
  public String uri() {
    return "ldap://127.0.0.1:" + port;
  }

  /** Options of {@code ldap.cfg} that lead here. */
  public void connect(Map<String, String> options) {
    options.put("ldap.ldap_uri", uri());
    options.put("ldap.ldap_bind_user", ADMIN);
    options.put("ldap.ldap_bind_passwd", PASSWORD);
    options.put("ldap.ldap_search_base", "dc=example,dc=com");
  }

  private String configuration() {
    return """
    include /etc/ldap/schema/core.schema
    include /etc/ldap/schema/cosine.schema
    include /etc/ldap/schema/nis.schema
    include /etc/ldap/schema/inetorgperson.schema
    include %s
    pidfile %s
    modulepath /usr/lib/ldap
    moduleload back_mdb
    database mdb
    maxsize 16777216
    suffix "dc=example,dc=com"
    rootdn "%s"
    rootpw %s
    directory %s
    index objectClass,uid,mail,uidNumber,gidNumber,memberUid eq
    access to attrs=userPassword by anonymous auth by * none
    access to * by users read
    """
        .formatted(
            SHIPPED.resolve("kopano.schema"),
            directory.resolve("pid"),
            ADMIN,
            PASSWORD,
            directory.resolve("data"));
  }

  private void load() throws IOException {
    Process slapadd =
        command(
            "/usr/sbin/slapadd",
            "-f",
            directory.resolve("slapd.conf").toString(),
            "-l",
            directory.resolve("entries.ldif").toString());
    try {
      if (!slapadd.waitFor(2, TimeUnit.MINUTES) || slapadd.exitValue() != 0) {
        throw new IOException("slapadd failed: " + log());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  /** A port that was free may be taken meanwhile: then another one is tried. */
  private void start() throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try (ServerSocket free = new ServerSocket(0)) {
        port = free.getLocalPort();
      }
      run();
      if (isReady()) {
        return;
      }
    }
    throw new IOException("slapd did not start: " + log());
  }

  private void run() throws IOException {
    process =
        command(
            "/usr/sbin/slapd",
            "-f",
            directory.resolve("slapd.conf").toString(),
            "-h",
            uri(),
            "-d",
            "0");
  }

  private boolean isReady() throws IOException {
    while (process.isAlive()) {
      try (LDAPConnection ours = new LDAPConnection("127.0.0.1", port, ADMIN, PASSWORD)) {
        // Whoever has taken the port meanwhile may be another one of these.
        if (ours.isConnected() && listens()) {
          return true;
        }
      } catch (LDAPException notYet) {
        // It is asked again.
      }
      try {
        if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
          return false;
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IOException(interrupted);
      }
    }
    return false;
  }

  /** It writes its number down when it has the port. */
  private boolean listens() throws IOException {
    Path pid = directory.resolve("pid");
    return Files.exists(pid) && Files.readString(pid).strip().equals("" + process.pid());
  }

  private Process command(String... command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("log").toFile())
        .start();
  }

  private String log() throws IOException {
    return Files.readString(directory.resolve("log"));
  }

  /** Ends the process and leaves the entries, as a machine does that fails. */
  public void stop() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
