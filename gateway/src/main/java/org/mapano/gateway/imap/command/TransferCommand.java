package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.session.StoreSession;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.codec.NumberRanges;
import org.mapano.gateway.imap.codec.ResponseBuffer;
import org.mapano.gateway.imap.codec.SequenceSet;
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

/**
 * COPY (RFC 3501 6.4.7), MOVE (RFC 6851) and the original server's UID XAOL-MOVE, which moves too.
 * Both answer with COPYUID (RFC 4315 section 3). All or nothing.
 */
final class TransferCommand implements ImapCommand {
  private final String name;
  private final List<String> capabilities;
  private final boolean moves;
  private final boolean uidOnly;

  private TransferCommand(String name, List<String> capabilities, boolean moves, boolean uidOnly) {
    this.name = name;
    this.capabilities = capabilities;
    this.moves = moves;
    this.uidOnly = uidOnly;
  }

  static TransferCommand copy() {
    return new TransferCommand("COPY", List.of(), false, false);
  }

  static TransferCommand move() {
    return new TransferCommand("MOVE", List.of("MOVE"), true, false);
  }

  static TransferCommand xaolMove() {
    return new TransferCommand("XAOL-MOVE", List.of("XAOL-MOVE"), true, true);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public State state() {
    return State.SELECTED;
  }

  @Override
  public boolean allowsUid() {
    return true;
  }

  @Override
  public boolean demandsUid() {
    return uidOnly;
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return capabilities;
  }

  @Override
  public Updates updates(Request request) {
    return request.uid() || moves ? Updates.ALL : Updates.WITHOUT_EXPUNGE;
  }

  @Override
  public Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    request.arguments().space();
    SequenceSet set =
        request.arguments().acceptWord("$") ? null : request.arguments().sequenceSet();
    MailboxName targetName = Arguments.mailbox(request.arguments());
    request.arguments().end();
    if (moves) {
      Arguments.writable(session, request);
    }
    SelectedMailbox mailbox = session.selected();
    mailbox.update(session, false, request.uid());
    NumberRanges positions = MessageSets.positions(mailbox, set, request.uid());
    Mailbox target = Arguments.target(session, targetName, request.fullName());
    List<Long> ids = MessageSets.ids(mailbox, positions);
    if (!request.uid() && ids.size() < positions.count()) {
      throw ImapException.no(
          "EXPUNGEISSUED", request.fullName() + ": some of the messages no longer exist");
    }
    String text = request.fullName() + " completed";
    if (ids.isEmpty()) {
      return Reply.ok(text);
    }
    StoreSession identity = session.account().session();
    Map<Long, SavedMessage> saved =
        moves
            ? session.services().messages().move(identity, ids, target.id())
            : session.services().messages().copy(identity, ids, target.id());
    String code = copyUid(session, mailbox, positions, target, saved);
    if (!moves || code == null) {
      return code == null ? Reply.ok(text) : Reply.ok(code, text);
    }
    session.out().ascii("* OK [").ascii(code).ascii("] Moved").crlf();
    if (session.enabled(Extension.QRESYNC)) {
      mailbox.update(session, true, request.uid());
      return Reply.ok("HIGHESTMODSEQ " + mailbox.marked().state().changeNumber(), text);
    }
    return Reply.ok(text);
  }

  private static String copyUid(
      ImapSession session,
      SelectedMailbox mailbox,
      NumberRanges positions,
      Mailbox target,
      Map<Long, SavedMessage> saved) {
    long[] from = new long[saved.size()];
    long[] to = new long[saved.size()];
    int count = 0;
    for (int i = 0; i < positions.ranges(); i++) {
      for (long p = positions.first(i); p <= positions.last(i); p++) {
        SavedMessage copy = saved.get(mailbox.numbered().messageId((int) p));
        if (copy != null && count < from.length) {
          from[count] = mailbox.numbered().number((int) p);
          to[count++] = copy.number();
        }
      }
    }
    if (count == 0 || count < from.length) {
      return null;
    }
    long validity =
        session.services().index().state(session.account().session(), target.id()).validity();
    ResponseBuffer code = new ResponseBuffer();
    code.ascii("COPYUID ").number(validity).put(' ').set(from).put(' ').set(to);
    return code.toString();
  }
}
