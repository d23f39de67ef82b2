package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.List;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.search.SearchRequest;
import org.mapano.gateway.imap.search.Searcher;
import org.mapano.gateway.imap.search.ThreadData;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.SelectedMailbox;
import org.mapano.gateway.imap.session.State;
import org.mapano.gateway.imap.session.Updates;
import org.mapano.gateway.imap.thread.OrderedSubject;
import org.mapano.gateway.imap.thread.References;
import org.mapano.gateway.imap.thread.ThreadAlgorithm;
import org.mapano.gateway.imap.thread.ThreadWriter;
import org.mapano.gateway.imap.thread.ThreadedMessage;

/** THREAD and UID THREAD (RFC 5256). */
final class ThreadCommand implements ImapCommand {
  private static final List<ThreadAlgorithm> ALGORITHMS =
      List.of(new References(), new OrderedSubject());

  @Override
  public String name() {
    return "THREAD";
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
    return ALGORITHMS.stream().map(algorithm -> "THREAD=" + algorithm.name()).toList();
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
    ThreadAlgorithm algorithm = algorithm(in.keyword());
    in.space();
    SearchRequest search = SearchRequest.withCharset(in, mailbox);
    List<ThreadedMessage> messages =
        new ThreadData(session).read(new Searcher(session).find(search), request.uid());
    ThreadWriter.write(session.out(), algorithm.thread(messages));
    return Reply.ok(request.fullName() + " completed");
  }

  private static ThreadAlgorithm algorithm(String name) throws ImapException {
    for (ThreadAlgorithm algorithm : ALGORITHMS) {
      if (algorithm.name().equals(name)) {
        return algorithm;
      }
    }
    throw ImapException.bad("Unknown threading algorithm");
  }
}
