package org.mapano.jca.mail;

import java.time.Duration;
import java.util.List;

/**
 * What a {@link MailListener} needs to know.
 *
 * @param name short name for threads, connection ids and log lines, such as {@code imap}
 * @param addresses where to listen; all are bound or none
 * @param tlsMode when to encrypt
 * @param tls the certificate; null when {@code tlsMode} is {@link TlsMode#NONE}, or when it could
 *     not be read and STARTTLS must not be offered
 * @param limits what peers may use up
 */
public record MailListenerSettings(
    String name,
    List<ListenAddress> addresses,
    TlsMode tlsMode,
    TlsContextSource tls,
    Limits limits) {

  /** Copies the list and checks what cannot work. */
  public MailListenerSettings {
    addresses = List.copyOf(addresses);
    if (tlsMode == TlsMode.IMPLICIT) {
      if (tls == null) {
        throw new IllegalArgumentException(name + ": TLS from the start needs a certificate");
      }
      if (addresses.stream().anyMatch(ListenAddress::isLocal)) {
        throw new IllegalArgumentException(name + ": TLS on a local socket is not possible");
      }
    }
  }

  /**
   * What peers may use up.
   *
   * @param maxConnections connections at the same time; more are closed at once
   * @param maxConnectionsPerAddress the same for one IP address other than this machine; 0 = no
   *     such limit
   * @param backlog connections the kernel may hold before they are accepted
   * @param idleTimeout how long a read waits at first; sessions may change it
   * @param writeTimeout how long a peer may take nothing of what is sent to it
   * @param handshakeTimeout how long a TLS handshake may take
   * @param sweepInterval how often time-outs are looked for: their precision
   */
  public record Limits(
      int maxConnections,
      int maxConnectionsPerAddress,
      int backlog,
      Duration idleTimeout,
      Duration writeTimeout,
      Duration handshakeTimeout,
      Duration sweepInterval) {

    /** Limits that suit a server of some thousand users. */
    public static final Limits DEFAULT =
        new Limits(
            20_000,
            1000,
            1024,
            Duration.ofMinutes(5),
            Duration.ofMinutes(2),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1));
  }

  /** A listener without TLS and with default limits. */
  public static MailListenerSettings plain(String name, List<ListenAddress> addresses) {
    return new MailListenerSettings(name, addresses, TlsMode.NONE, null, Limits.DEFAULT);
  }
}
