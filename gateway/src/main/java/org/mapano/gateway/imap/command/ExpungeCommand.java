package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.List;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.codec.NumberRanges;
import org.mapano.gateway.imap.codec.SequenceSet;
import org.mapano.gateway.imap.session.Extension;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/** EXPUNGE (RFC 3501 6.4.3) and UID EXPUNGE (RFC 4315 2.1). */
final class ExpungeCommand implements ImapCommand {
  @Override
  public String name() {
    return "EXPUNGE";
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
  public List<String> capabilities(ImapSession session) {
    return List.of("UIDPLUS");
  }

  @Override
  public Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    NumberRanges only = null;
    if (request.uid()) {
      request.arguments().space();
      SequenceSet set =
          request.arguments().acceptWord("$") ? null : request.arguments().sequenceSet();
      request.arguments().end();
      only = MessageSets.positions(session.selected(), set, true);
    } else {
      Arguments.none(request);
    }
    Arguments.writable(session, request);
    int removed = Expunger.expunge(session, only);
    session.selected().update(session, true, request.uid());
    String text = request.fullName() + " completed";
    if (removed > 0 && session.enabled(Extension.QRESYNC)) {
      long highest = session.selected().marked().state().changeNumber();
      return Reply.ok("HIGHESTMODSEQ " + highest, text);
    }
    return Reply.ok(text);
  }
}
