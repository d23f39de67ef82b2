package org.mapano.gateway.pop3;

import java.io.IOException;

/** Takes all deletions of the session back. */
final class RsetCommand implements Pop3Command {
  @Override
  public void run(Pop3Session session, Arguments arguments) throws IOException {
    session.maildrop().reset();
    session.ok("Undeleted mails");
  }
}
