package org.mapano.gateway.pop3;

import java.io.IOException;

/** Does nothing. */
final class NoopCommand implements Pop3Command {
  @Override
  public void run(Pop3Session session, Arguments arguments) throws IOException {
    session.ok("");
  }
}
