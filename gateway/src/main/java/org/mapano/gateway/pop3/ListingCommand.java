package org.mapano.gateway.pop3;

import java.io.IOException;

/** Something about all messages, or about one. */
abstract class ListingCommand implements Pop3Command {
  /** What stands behind the number of a message. */
  abstract String describe(Maildrop maildrop, int number);

  @Override
  public final void run(Pop3Session session, Arguments arguments) throws IOException {
    Maildrop maildrop = session.maildrop();
    if (!arguments.isEmpty()) {
      int number = arguments.number(0);
      if (maildrop.has(number)) {
        session.ok(number + " " + describe(maildrop, number));
      } else {
        session.refuse("Wrong mail number");
      }
      return;
    }
    session.ok(maildrop.count() + " messages");
    for (int number = 1; number <= maildrop.last(); number++) {
      if (maildrop.has(number)) {
        session.line(number + " " + describe(maildrop, number));
      }
    }
    session.line(".");
  }
}
