package org.mapano.gateway.imap.command;

import org.mapano.ejb.quota.QuotaState;
import org.mapano.gateway.imap.session.ImapSession;

/** The QUOTA response: used and allowed kilobytes; nothing when nothing limits the store. */
final class QuotaLine {
  private static final long KILO = 1024;

  private QuotaLine() {}

  static void write(ImapSession session) {
    QuotaState state = session.services().quotas().state(session.account().store());
    if (state.hard() > 0) {
      session
          .out()
          .ascii("* QUOTA \"\" (STORAGE ")
          .number((state.size() + KILO - 1) / KILO)
          .put(' ')
          .number(state.hard() / KILO)
          .put(')')
          .crlf();
    }
  }
}
