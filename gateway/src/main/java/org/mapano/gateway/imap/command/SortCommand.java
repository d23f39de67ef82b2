package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.util.List;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.search.SortProgram;
import org.mapano.gateway.imap.search.Sorter;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.SelectedMailbox;

/** SORT and UID SORT (RFC 5256, RFC 5957). */
final class SortCommand extends SearchingCommand {
  @Override
  public String name() {
    return "SORT";
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return List.of("SORT", "SORT=DISPLAY");
  }

  @Override
  void answer(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    ArgumentParser in = request.arguments();
    SelectedMailbox mailbox = session.selected();
    SortProgram program = SortProgram.parse(in);
    int[] sorted = new Sorter(session).sort(found(session, in), program);
    session.out().ascii("* SORT");
    for (int position : sorted) {
      long number = request.uid() ? mailbox.numbered().number(position) : position + 1L;
      session.out().put(' ').number(number);
    }
    session.out().crlf();
  }
}
