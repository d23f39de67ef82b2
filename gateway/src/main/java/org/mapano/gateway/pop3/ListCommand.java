package org.mapano.gateway.pop3;

import java.io.IOException;

/** Sizes of all messages or of one. */
final class ListCommand implements Pop3Command {
  @Override
  public void run(Pop3Session session, Arguments arguments) throws IOException {
    Maildrop maildrop = session.maildrop();
    if (!arguments.isEmpty()) {
      int number = arguments.number(0);
      if (maildrop.has(number)) {
        session.ok(number + " " + maildrop.size(number));
      } else {
        session.refuse("Wrong mail number");
      }
      return;
    }
    session.ok(maildrop.count() + " messages");
    for (int number = 1; number <= maildrop.last(); number++) {
      if (maildrop.has(number)) {
        session.line(number + " " + maildrop.size(number));
      }
    }
    session.line(".");
  }
}
