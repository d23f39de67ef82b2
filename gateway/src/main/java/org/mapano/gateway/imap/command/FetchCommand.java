package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.List;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.codec.NumberRanges;
import org.mapano.gateway.imap.fetch.FetchParser;
import org.mapano.gateway.imap.fetch.FetchRequest;
import org.mapano.gateway.imap.fetch.Fetcher;
import org.mapano.gateway.imap.session.Extension;
import org.mapano.gateway.imap.session.FlagEcho;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.SelectedMailbox;
import org.mapano.gateway.imap.session.State;
import org.mapano.gateway.imap.session.Updates;

/** FETCH and UID FETCH (RFC 3501 6.4.5, RFC 7162 3.1.4 and 3.2.6). */
final class FetchCommand implements ImapCommand {
  @Override
  public String name() {
    return "FETCH";
  }

  @Override
  public State state() {
    return State.SELECTED;
  }

  @Override
  public boolean onlyReads() {
    return true;
  }

  @Override
  public boolean allowsUid() {
    return true;
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return List.of("XAOL-OPTION");
  }

  @Override
  public Updates updates(Request request) {
    return request.uid() ? Updates.ALL : Updates.WITHOUT_EXPUNGE;
  }

  @Override
  public Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    FetchRequest fetch = FetchParser.parse(request.arguments(), request.uid());
    if (fetch.vanished() && !session.enabled(Extension.QRESYNC)) {
      throw ImapException.bad("QRESYNC is not enabled");
    }
    if (fetch.wantsModSequences()) {
      session.enable(Extension.CONDSTORE);
    }
    SelectedMailbox mailbox = session.selected();
    mailbox.update(session, false, request.uid());
    NumberRanges positions = MessageSets.positions(mailbox, fetch.set(), request.uid());
    if (fetch.vanished()) {
      new Resynchronizer(session).write(fetch.changedSince(), fetch.set(), false);
    }
    Fetcher fetcher = new Fetcher(session, fetch);
    fetcher.write(positions);
    if (!fetcher.seen().isEmpty()) {
      mailbox.update(session, false, new FlagEcho(fetcher.seen(), true, request.uid()));
    }
    return fetcher.incomplete() && !request.uid()
        ? Reply.no("EXPUNGEISSUED", "FETCH: some of the messages no longer exist")
        : Reply.ok(request.fullName() + " completed");
  }
}
