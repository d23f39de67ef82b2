package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/** ID (RFC 2971). Tells the product and no version: that would help attackers only. */
final class IdCommand implements ImapCommand {
  private static final Logger LOG = System.getLogger(IdCommand.class.getName());
  private static final int MAX_PAIRS = 30;

  @Override
  public String name() {
    return "ID";
  }

  @Override
  public State state() {
    return State.ANY;
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return List.of("ID");
  }

  @Override
  public Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    ArgumentParser in = request.arguments();
    in.space();
    if (!in.acceptWord("NIL")) {
      LOG.log(Level.DEBUG, "{0}: client is {1}", session.connection().id(), fields(in));
    }
    in.end();
    session.out().ascii("* ID (\"name\" \"Mapano\" \"vendor\" \"Mapano\")").crlf();
    return Reply.ok("ID completed");
  }

  private static String fields(ArgumentParser in) throws ImapSyntaxException, IOException {
    StringBuilder fields = new StringBuilder();
    in.expect('(');
    for (int pairs = 0; !in.accept(')'); pairs++) {
      if (pairs == MAX_PAIRS) {
        throw new ImapSyntaxException("ID has too many fields");
      }
      if (pairs > 0) {
        in.space();
      }
      fields.append(printable(in.string())).append('=');
      in.space();
      byte[] value = in.nstring();
      fields.append(value == null ? "" : printable(value)).append(' ');
    }
    return fields.toString();
  }

  private static String printable(byte[] text) {
    String plain = new String(text, StandardCharsets.ISO_8859_1);
    StringBuilder printable = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      printable.append(c < ' ' || c > '~' ? '?' : c);
    }
    return printable.toString();
  }
}
