package org.mapano.gateway.pop3;

import java.io.IOException;

/** Deletes what was marked and ends the session. */
final class QuitCommand implements Pop3Command {
  @Override
  public void run(Pop3Session session, Arguments arguments) throws IOException {
    try {
      if (session.maildrop() != null) {
        session.maildrop().commit();
      }
      session.ok("Bye");
    } finally {
      session.close();
    }
  }
}
