package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.List;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.search.SearchRequest;
import org.mapano.gateway.imap.search.Searcher;
import org.mapano.gateway.imap.search.SortProgram;
import org.mapano.gateway.imap.search.Sorter;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.SelectedMailbox;
import org.mapano.gateway.imap.session.State;
import org.mapano.gateway.imap.session.Updates;

/** SORT and UID SORT (RFC 5256, RFC 5957). */
final class SortCommand implements ImapCommand {
  @Override
  public String name() {
    return "SORT";
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
    return List.of("SORT", "SORT=DISPLAY");
  }

  @Override
  public Updates updates(Request request) {
    return request.uid() ? Updates.ALL : Updates.WITHOUT_EXPUNGE;
  }

  @Override
  public Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    ArgumentParser in = request.arguments();
    SelectedMailbox mailbox = session.selected();
    mailbox.update(session, false, request.uid());
    in.space();
    SortProgram program = SortProgram.parse(in);
    in.space();
    SearchRequest search = SearchRequest.withCharset(in, mailbox);
    int[] sorted = new Sorter(session).sort(new Searcher(session).find(search), program);
    session.out().ascii("* SORT");
    for (int position : sorted) {
      long number = request.uid() ? mailbox.numbered().number(position) : position + 1L;
      session.out().put(' ').number(number);
    }
    session.out().crlf();
    return Reply.ok(request.fullName() + " completed");
  }
}
