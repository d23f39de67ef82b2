package org.mapano.gateway.pop3;

import java.io.IOException;
import java.io.InputStream;
import org.mapano.gateway.io.DotOutput;

/** Sends the header of a message and so many lines of its body. */
final class TopCommand implements Pop3Command {
  @Override
  public void run(Pop3Session session, Arguments arguments) throws IOException {
    int number = arguments.number(0);
    int lines = arguments.number(1);
    if (!session.maildrop().has(number)) {
      session.refuse("Wrong mail number");
      return;
    }
    if (lines < 0 || arguments.count() != 2) {
      session.refuse("Syntax: TOP mail lines");
      return;
    }
    try (InputStream content = new TopInput(session.maildrop().content(number).open(), lines)) {
      session.ok("");
      DotOutput out = new DotOutput(session.writer().stream());
      content.transferTo(out);
      out.finish();
    }
  }
}
