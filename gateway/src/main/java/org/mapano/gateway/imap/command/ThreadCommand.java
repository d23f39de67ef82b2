package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.List;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.search.ThreadData;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.thread.OrderedSubject;
import org.mapano.gateway.imap.thread.References;
import org.mapano.gateway.imap.thread.ThreadAlgorithm;
import org.mapano.gateway.imap.thread.ThreadWriter;
import org.mapano.gateway.imap.thread.ThreadedMessage;

/** THREAD and UID THREAD (RFC 5256). */
final class ThreadCommand extends SearchingCommand {
  private static final List<ThreadAlgorithm> ALGORITHMS =
      List.of(new References(), new OrderedSubject());

  @Override
  public String name() {
    return "THREAD";
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return ALGORITHMS.stream().map(algorithm -> "THREAD=" + algorithm.name()).toList();
  }

  @Override
  void answer(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    ArgumentParser in = request.arguments();
    ThreadAlgorithm algorithm = algorithm(in.keyword());
    List<ThreadedMessage> messages =
        new ThreadData(session).read(found(session, in), request.uid());
    ThreadWriter.write(session.out(), algorithm.thread(messages));
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
