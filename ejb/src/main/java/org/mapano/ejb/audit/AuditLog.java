package org.mapano.ejb.audit;

import java.nio.file.Path;
import java.util.logging.Logger;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.session.Origin;

/**
 * Writes audit lines to {@code audit_log_file}, or with {@code audit_log_method = syslog} to the
 * logger {@value #LOGGER}, which the logging subsystem sends wherever it is told to. Silent unless
 * {@code audit_log_enabled} is on.
 */
public final class AuditLog {
  /** Name of the logger. */
  public static final String LOGGER = "org.mapano.audit";

  private static final Logger LOG = Logger.getLogger(LOGGER);

  private final ServerConfig config;

  /**
   * @param config server options
   */
  public AuditLog(ServerConfig config) {
    this.config = config;
  }

  /** A logon succeeded (AUDIT-04). */
  public void authenticated(String user, Origin origin) {
    write(
        "authenticate ok user="
            + quote(user)
            + " from="
            + quote(origin.address())
            + " method="
            + quote(origin.method())
            + " program="
            + quote(origin.program()));
  }

  /** A logon failed (AUDIT-05). */
  public void refused(String user, Origin origin) {
    write(
        "authenticate failed user="
            + quote(user)
            + " from="
            + quote(origin.address())
            + " program="
            + quote(origin.program()));
  }

  /** Somebody wanted to act as another user (AUDIT-08). */
  public void impersonated(boolean done, String user, String impersonator, Origin origin) {
    write(
        (done ? "impersonate ok user=" : "impersonate failed user=")
            + quote(user)
            + ", from="
            + quote(origin.address())
            + " program="
            + quote(origin.program())
            + " impersonator="
            + quote(impersonator));
  }

  /** The server starts (AUDIT-02). */
  public void started(int uid) {
    write("kopano-server startup by user uid=" + uid);
  }

  /** The server was told to stop (AUDIT-03). */
  public void signalled(int signal) {
    write("kopano-server signalled sig=" + signal);
  }

  /** Somebody wanted to use an object in the store of somebody else (AUDIT-09). */
  void accessed(
      boolean allowed, long objectId, int type, String owner, String user, String rights) {
    write(
        (allowed ? "access allowed objectid=" : "access denied objectid=")
            + objectId
            + " type="
            + type
            + " ownername="
            + quote(owner)
            + " username="
            + quote(user)
            + " rights="
            + quote(rights));
  }

  /** Whether anything is written. */
  boolean enabled() {
    return config.bool("server", "audit_log_enabled")
        && config.integer("server", "audit_log_level") > 0;
  }

  private void write(String line) {
    if (!enabled()) {
      return;
    }
    String file = config.get("server", "audit_log_file");
    boolean toFile = config.get("server", "audit_log_method").equals("file") && !file.equals("-");
    boolean timestamp = config.bool("server", "audit_log_timestamp");
    if (!toFile || !new AuditFile(Path.of(file), timestamp).append(line)) {
      LOG.info(line);
    }
  }

  /**
   * A text in single quotes that cannot end the quotes or the line: quotes, backslashes and control
   * characters become {@code \}{@code xNN} or {@code \}{@code uNNNN}.
   */
  public static String quote(String text) {
    StringBuilder result = new StringBuilder("'");
    String value = text == null ? "" : text;
    for (int i = 0; i < Math.min(value.length(), 255); i++) {
      char c = value.charAt(i);
      boolean format = Character.getType(c) == Character.FORMAT || c == '\u2028' || c == '\u2029';
      if (c == '\'' || c == '\\' || Character.isISOControl(c)) {
        result.append(String.format("\\x%02X", (int) c));
      } else if (format) {
        result.append(String.format("\\u%04X", (int) c));
      } else {
        result.append(c);
      }
    }
    return result.append('\'').toString();
  }
}
