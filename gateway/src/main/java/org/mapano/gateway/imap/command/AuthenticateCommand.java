package org.mapano.gateway.imap.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.mapano.gateway.imap.codec.ArgumentParser;
import org.mapano.gateway.imap.codec.ImapSyntaxException;
import org.mapano.gateway.imap.session.ImapCommand;
import org.mapano.gateway.imap.session.ImapException;
import org.mapano.gateway.imap.session.ImapSession;
import org.mapano.gateway.imap.session.Reply;
import org.mapano.gateway.imap.session.Request;
import org.mapano.gateway.imap.session.State;

/** AUTHENTICATE PLAIN (RFC 3501 6.2.2, RFC 4616) with an initial response (RFC 4959). */
final class AuthenticateCommand implements ImapCommand {
  private static final int MAX_RESPONSE = 1024;

  @Override
  public String name() {
    return "AUTHENTICATE";
  }

  @Override
  public State state() {
    return State.NOT_AUTHENTICATED;
  }

  @Override
  public List<String> capabilities(ImapSession session) {
    return session.account() != null || LoginPolicy.refusesPlaintext(session)
        ? List.of()
        : List.of("AUTH=PLAIN", "SASL-IR");
  }

  @Override
  public Reply run(ImapSession session, Request request)
      throws ImapException, ImapSyntaxException, IOException {
    ArgumentParser in = request.arguments();
    in.space();
    String mechanism = in.keyword();
    String response = in.accept(' ') ? in.atom() : null;
    in.end();
    if (!mechanism.equals("PLAIN")) {
      throw ImapException.no("CANNOT", "AUTHENTICATE " + mechanism + " method not supported");
    }
    Authenticator.check(session, request);
    if (response == null) {
      byte[] line = session.ask("", MAX_RESPONSE);
      if (line == null) {
        return null;
      }
      response = new String(line, StandardCharsets.ISO_8859_1);
      if (response.equals("*")) {
        throw ImapException.bad("AUTHENTICATE cancelled");
      }
    }
    return Authenticator.login(session, request, credentials(response));
  }

  private static Credentials credentials(String response) throws ImapException {
    byte[] plain;
    try {
      plain = response.equals("=") ? new byte[0] : Base64.getDecoder().decode(response);
    } catch (IllegalArgumentException notBase64) {
      throw ImapException.bad("AUTHENTICATE response is not base64");
    }
    int first = indexOfNul(plain, 0);
    int second = first < 0 ? -1 : indexOfNul(plain, first + 1);
    if (second < 0 || indexOfNul(plain, second + 1) >= 0) {
      throw ImapException.bad("AUTHENTICATE response must have three fields");
    }
    return Credentials.of(
        Arrays.copyOfRange(plain, first + 1, second),
        Arrays.copyOfRange(plain, second + 1, plain.length));
  }

  private static int indexOfNul(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }
}
