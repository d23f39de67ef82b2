package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.BitSet;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.search.SearchRequest;
import org.mapano.gateway.imap.search.Searcher;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;
import org.mapano.gateway.imap.session.Updates;

/** What SEARCH, SORT and THREAD have in common, with UID and without. */
abstract class SearchingCommand implements ImapCommand {
  @Override
  public final State state() {
    return State.SELECTED;
  }

  @Override
  public final boolean onlyReads() {
    return true;
  }

  @Override
  public final boolean allowsUid() {
    return true;
  }

  @Override
  public final Updates updates(Request request) {
    return request.uid() ? Updates.ALL : Updates.WITHOUT_EXPUNGE;
  }

  @Override
  public final Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    session.selected().update(session, false, request.uid());
    request.arguments().space();
    answer(session, request);
    return Reply.ok(request.fullName() + " completed");
  }

  /** Reads the arguments behind the command's name and writes the response. */
  abstract void answer(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException;

  /** Reads the charset and the keys of SORT and THREAD, and searches. */
  static BitSet found(ImapSession session, ArgumentParser in)
      throws ImapException, ImapSyntaxException, IOException {
    in.space();
    SearchRequest search = SearchRequest.withCharset(in, session.selected());
    return new Searcher(session).find(search);
  }
}
