package org.mapano.gateway.relay;

import jakarta.mail.Session;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.mapano.ejb.config.ServerConfig;

/**
 * How relays are spoken to, by the options of the spooler.
 *
 * @param endpoints relays in the order in which they are tried
 * @param tls {@code none}, {@code may}, {@code starttls} or {@code smtps}
 * @param caFile certificates to trust, empty for Java's own
 * @param user name to log on with, empty for none
 * @param password password
 * @param helo name of this machine
 * @param timeout seconds to wait in each step
 * @param mailsPerConnection mails that one connection carries, at least 1
 */
record RelaySettings(
    List<RelayEndpoint> endpoints,
    String tls,
    String caFile,
    String user,
    String password,
    String helo,
    int timeout,
    int mailsPerConnection) {
  private static final String SPOOLER = "spooler";
  private static final int CONNECT_SECONDS = 30;
  private static final int MILLIS = 1000;

  /** The options as they are now. */
  static RelaySettings of(ServerConfig config) {
    return new RelaySettings(
        RelayEndpoint.parse(
            config.get(SPOOLER, "smtp_server"), config.integer(SPOOLER, "smtp_port")),
        config.get(SPOOLER, "mapano_smtp_tls").trim().toLowerCase(Locale.ROOT),
        config.get(SPOOLER, "mapano_smtp_ca_file").trim(),
        config.get(SPOOLER, "mapano_smtp_user").trim(),
        config.get(SPOOLER, "mapano_smtp_password"),
        helo(config),
        Math.max(1, config.integer(SPOOLER, "mapano_smtp_timeout")),
        Math.max(1, config.integer(SPOOLER, "mapano_smtp_reuse")));
  }

  private static String helo(ServerConfig config) {
    for (String name :
        List.of(config.get(SPOOLER, "mapano_smtp_helo"), config.get("server", "server_name"))) {
      if (!name.isBlank()) {
        return name.trim();
      }
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }

  /** Whether TLS begins with the first byte. */
  boolean tlsFromStart() {
    return tls.equals("smtps");
  }

  /**
   * A mail session with these settings.
   *
   * @throws RelayDownException when the certificates cannot be read
   */
  Session session() throws RelayDownException {
    Properties properties = new Properties();
    set(properties, "localhost", helo);
    set(properties, "connectiontimeout", Integer.toString(CONNECT_SECONDS * MILLIS));
    set(properties, "timeout", Integer.toString(timeout * MILLIS));
    set(properties, "writetimeout", Integer.toString(timeout * MILLIS));
    // A farewell needs no answer, and in the middle of a content it would get none.
    set(properties, "quitwait", "false");
    set(properties, "auth", Boolean.toString(!user.isEmpty()));
    boolean opportunistic = tls.equals("may");
    boolean required = tls.equals("starttls");
    set(properties, "starttls.enable", Boolean.toString(opportunistic || required));
    set(properties, "starttls.required", Boolean.toString(required));
    set(properties, "ssl.checkserveridentity", Boolean.toString(!opportunistic));
    if (opportunistic) {
      set(properties, "ssl.trust", "*");
    } else if (!caFile.isEmpty()) {
      properties.put("mail.smtp.ssl.socketFactory", TrustedCertificates.factory(caFile));
    }
    // Commands may hold any character; whether they do is decided for each mail.
    properties.setProperty("mail.mime.allowutf8", "true");
    return inOwnLoader(properties);
  }

  private static void set(Properties properties, String name, String value) {
    properties.setProperty("mail.smtp." + name, value);
  }

  /** The library looks for its parts by the thread's class loader, which may be any. */
  private static Session inOwnLoader(Properties properties) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(RelayTransport.class.getClassLoader());
    try {
      return Session.getInstance(properties);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
