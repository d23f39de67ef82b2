package org.mapano.gateway.pop3;

import java.io.IOException;
import org.mapano.gateway.io.DotOutput;
import org.mapano.mapi.io.ByteSource;

/** Sends a message. It is not marked as read: the client keeps its own copy. */
final class RetrCommand implements Pop3Command {
  @Override
  public void run(Pop3Session session, Arguments arguments) throws IOException {
    int number = arguments.number(0);
    if (!session.maildrop().has(number)) {
      session.refuse("Wrong mail number");
      return;
    }
    ByteSource content = session.maildrop().content(number);
    session.ok(content.size() + " octets");
    DotOutput out = new DotOutput(session.writer().stream());
    content.writeTo(out);
    out.finish();
  }
}
