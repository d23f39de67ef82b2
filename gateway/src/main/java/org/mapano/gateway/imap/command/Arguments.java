package org.mapano.gateway.imap.command;

import java.io.IOException;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.mailbox.Mailbox;
import org.mapano.gateway.imap.mailbox.MailboxName;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Request;

/** Arguments that many commands have in common. */
final class Arguments {
  private Arguments() {}

  /** Demands that there is none. */
  static void none(Request request) throws ImapException {
    if (!request.arguments().atEnd()) {
      throw ImapException.bad(request.fullName() + " must have 0 arguments");
    }
  }

  /** A blank and a mailbox name; names that cannot exist are a NO, not a BAD (gateway.md 2.2). */
  static MailboxName mailbox(ArgumentParser in)
      throws ImapSyntaxException, IOException, ImapException {
    in.space();
    return name(in.astring());
  }

  static MailboxName name(byte[] wire) throws ImapException {
    try {
      return MailboxName.parse(wire);
    } catch (ImapSyntaxException unusable) {
      throw ImapException.no("CANNOT", unusable.getMessage());
    }
  }

  /** The mailbox of a name that holds mail. */
  static Mailbox existing(ImapSession session, MailboxName name, String command)
      throws ImapException {
    return selectable(session, name, "NONEXISTENT", command);
  }

  /** The mailbox into which messages are put; the client may create it when it is missing. */
  static Mailbox target(ImapSession session, MailboxName name, String command)
      throws ImapException {
    return selectable(session, name, "TRYCREATE", command);
  }

  private static Mailbox selectable(
      ImapSession session, MailboxName name, String missing, String command) throws ImapException {
    Mailbox mailbox = session.mailboxes().find(name);
    if (mailbox == null) {
      throw ImapException.no(missing, command + " error: no such mailbox");
    }
    if (!mailbox.selectable()) {
      throw ImapException.no("CANNOT", command + " error: mailbox holds no mail");
    }
    return mailbox;
  }

  /** Demands that the selected mailbox may be changed. */
  static void writable(ImapSession session, Request request) throws ImapException {
    if (session.selected().readOnly()) {
      throw ImapException.no("NOPERM", request.fullName() + " error: mailbox is read-only");
    }
  }
}
