package org.mapano.gateway.imap.command;

import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.jca.mail.MailConnection;

/** Whether a password may be sent over a connection (gateway.md 1). */
final class LoginPolicy {
  private LoginPolicy() {}

  /** True when passwords are refused because the client should use TLS first. */
  static boolean refusesPlaintext(ImapSession session) {
    MailConnection connection = session.connection();
    return session.settings().disablePlaintextAuth()
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
