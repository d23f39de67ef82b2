package org.mapano.gateway.pop3;

import java.io.IOException;

/** Number and size of the messages. */
final class StatCommand implements Pop3Command {
  @Override
  public void run(Pop3Session session, Arguments arguments) throws IOException {
    Maildrop maildrop = session.maildrop();
    session.ok(maildrop.count() + " " + maildrop.totalSize());
  }
}
