package org.mapano.gateway.login;

import org.mapano.jca.mail.MailConnection;

/** Whether a password may be sent over a connection (gateway.md 1). */
public final class PlaintextPolicy {
  private PlaintextPolicy() {}

  /**
   * True when passwords are refused because the client should use TLS first.
   *
   * @param disabled option {@code disable_plaintext_auth}
   */
  public static boolean refuses(MailConnection connection, boolean disabled) {
    return disabled
        && !connection.secure()
        && connection.canStartTls()
        && !isLocal(connection.remoteHost());
  }

  private static boolean isLocal(String host) {
    return host.equals("unix")
        || host.startsWith("127.")
        || host.equals("::1")
        || host.equals("0:0:0:0:0:0:0:1");
  }
}
