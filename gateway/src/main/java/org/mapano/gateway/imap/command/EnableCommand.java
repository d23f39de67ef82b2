package org.mapano.gateway.imap.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.session.Extension;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/** ENABLE (RFC 5161). Unknown names are passed over. */
final class EnableCommand implements ImapCommand {
  @Override
  public String name() {
    return "ENABLE";
  }

  @Override
  public State state() {
    return State.AUTHENTICATED;
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return List.of("ENABLE");
  }

  @Override
  public Reply run(ImapSession session, Request request) throws ImapException, ImapSyntaxException {
    Set<Extension> wanted = EnumSet.noneOf(Extension.class);
    request.arguments().space();
    do {
      String name = request.arguments().keyword();
      for (Extension extension : Extension.values()) {
        if (extension.name().equals(name) && !session.enabled(extension)) {
          wanted.add(extension);
        }
      }
    } while (request.arguments().accept(' '));
    request.arguments().end();
    session.out().ascii("* ENABLED");
    for (Extension extension : wanted) {
      session.enable(extension);
      session.out().put(' ').ascii(extension.name());
    }
    session.out().crlf();
    return Reply.ok("ENABLE completed");
  }
}
