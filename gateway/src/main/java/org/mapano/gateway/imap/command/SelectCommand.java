package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.mapano.ejb.folder.Rights;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.ejb.message.Marks;
import org.mapano.gateway.imap.codec.Flags;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.codec.ResponseBuffer;
import org.mapano.gateway.imap.mailbox.Mailbox;
import org.mapano.gateway.imap.mailbox.MailboxName;
import org.mapano.gateway.imap.session.Extension;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.SelectedMailbox;
import org.mapano.gateway.imap.session.State;
import org.mapano.gateway.imap.session.Updates;

/** SELECT and EXAMINE (RFC 3501 6.3.1, 6.3.2; RFC 7162). */
final class SelectCommand implements ImapCommand {
  private static final int CHANGING =
      Rights.CREATE | Rights.EDIT_OWNED | Rights.EDIT_ANY | Rights.DELETE_OWNED | Rights.DELETE_ANY;

  private final boolean readOnly;

  private SelectCommand(boolean readOnly) {
    this.readOnly = readOnly;
  }

  static SelectCommand select() {
    return new SelectCommand(false);
  }

  static SelectCommand examine() {
    return new SelectCommand(true);
  }

  @Override
  public String name() {
    return readOnly ? "EXAMINE" : "SELECT";
  }

  @Override
  public State state() {
    return State.AUTHENTICATED;
  }

  @Override
  public Updates updates(Request request) {
    return Updates.NONE;
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return List.of("CONDSTORE", "QRESYNC");
  }

  @Override
  public Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    MailboxName name = Arguments.mailbox(request.arguments());
    SelectOptions options = SelectOptions.parse(session, request.arguments());
    if (session.selected() != null) {
      session.select(null);
      if (session.enabled(Extension.QRESYNC)) {
        session.out().ascii("* OK [CLOSED] Previous mailbox is closed").crlf();
      }
    }
    Mailbox mailbox = Arguments.existing(session, name, request.name());
    boolean onlyReading = readOnly || (mailbox.folder().rights() & CHANGING) == 0;
    FolderIndex index = session.services().index().open(session.account().session(), mailbox.id());
    SelectedMailbox selected = new SelectedMailbox(index, onlyReading);
    if (options.condstore() || options.resync() != null) {
      session.enable(Extension.CONDSTORE);
    }
    describe(session.out(), selected, index);
    session.select(selected);
    selected.claimRecent(session);
    if (options.resync() != null && options.resync().validity() == index.state().validity()) {
      new Resynchronizer(session)
          .write(options.resync().modSequence(), options.resync().uids(), true);
    }
    return Reply.ok(onlyReading ? "READ-ONLY" : "READ-WRITE", request.name() + " completed");
  }

  private static void describe(ResponseBuffer out, SelectedMailbox selected, FolderIndex index) {
    out.ascii("* ").number(index.count()).ascii(" EXISTS").crlf();
    out.ascii("* ").number(selected.recentCount()).ascii(" RECENT").crlf();
    int firstUnseen = 0;
    Collection<String> keywords = Keywords.inUse(index).values();
    for (int i = 0; i < index.count(); i++) {
      if (firstUnseen == 0 && (index.marks(i) & Marks.SEEN) == 0) {
        firstUnseen = i + 1;
      }
    }
    out.ascii("* FLAGS (").ascii(Flags.SYSTEM_NAMES);
    keywords.forEach(keyword -> out.put(' ').ascii(keyword));
    out.put(')').crlf().ascii("* OK [PERMANENTFLAGS (");
    if (!selected.readOnly()) {
      out.ascii(Flags.SYSTEM_NAMES);
      keywords.forEach(keyword -> out.put(' ').ascii(keyword));
      out.ascii(" \\*");
    }
    out.ascii(")] Permanent flags").crlf();
    out.ascii("* OK [UIDNEXT ").number(index.state().nextNumber()).ascii("] Next UID").crlf();
    if (firstUnseen > 0) {
      out.ascii("* OK [UNSEEN ").number(firstUnseen).ascii("] First unseen message").crlf();
    }
    out.ascii("* OK [UIDVALIDITY ").number(index.state().validity());
    out.ascii("] UIDs are valid").crlf();
    out.ascii("* OK [HIGHESTMODSEQ ").number(Math.max(1, index.state().changeNumber()));
    out.ascii("] Highest mod-sequence").crlf();
  }
}
