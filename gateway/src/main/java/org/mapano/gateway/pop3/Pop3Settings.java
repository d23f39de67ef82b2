package org.mapano.gateway.pop3;

import java.time.Duration;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.gateway.login.GreetingHost;

/**
 * Options and limits of a session.
 *
 * @param greetingHost text behind the greeting
 * @param disablePlaintextAuth no password without TLS where TLS is possible
 * @param loginTimeout longest wait for a command before the login
 * @param idleTimeout the same after it; RFC 1939 section 3 asks for ten minutes
 * @param maxFailedLogins wrong passwords before the connection is closed
 * @param maxErrors refused commands before the connection is closed
 */
record Pop3Settings(
    String greetingHost,
    boolean disablePlaintextAuth,
    Duration loginTimeout,
    Duration idleTimeout,
    int maxFailedLogins,
    int maxErrors) {
  /** Reads the options. */
  static Pop3Settings of(ServerConfig config) {
    return new Pop3Settings(
        GreetingHost.of(config),
        config.bool("gateway", "disable_plaintext_auth"),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        5,
        100);
  }
}
