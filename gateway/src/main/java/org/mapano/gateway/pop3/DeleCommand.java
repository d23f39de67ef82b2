package org.mapano.gateway.pop3;

import java.io.IOException;

/** Marks a message as deleted; it goes with QUIT. */
final class DeleCommand implements Pop3Command {
  @Override
  public void run(Pop3Session session, Arguments arguments) throws IOException {
    int number = arguments.number(0);
    if (!session.maildrop().has(number)) {
      session.refuse("Wrong mail number");
      return;
    }
    session.maildrop().delete(number);
    session.ok("mail deleted");
  }
}
