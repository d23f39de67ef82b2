package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mapano.gateway.imap.session.IdleNotifier;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/** IDLE (RFC 2177). */
final class IdleCommand implements ImapCommand {
  private static final int MAX_LINE = 1024;

  @Override
  public String name() {
    return "IDLE";
  }

  @Override
  public State state() {
    return State.AUTHENTICATED;
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return session.settings().idle() ? List.of("IDLE") : List.of();
  }

  @Override
  public Reply run(ImapSession session, Request request) throws ImapException, IOException {
    Arguments.none(request);
    if (!session.settings().idle()) {
      throw ImapException.bad("Command not supported");
    }
    try (IdleNotifier notifier = new IdleNotifier(session)) {
      notifier.start("+ waiting for notifications");
      while (true) {
        byte[] line = session.awaitLine(MAX_LINE);
        if (line == null) {
          return null;
        }
        String word = new String(line, StandardCharsets.ISO_8859_1);
        if (word.equalsIgnoreCase("DONE")) {
          return Reply.ok("IDLE complete");
        }
        if (!session.settings().ignoreCommandIdle()) {
          notifier.close();
          session.out().ascii("* BAD still in idle state").crlf();
          throw ImapException.bad("IDLE ended by something else than DONE");
        }
      }
    }
  }
}
