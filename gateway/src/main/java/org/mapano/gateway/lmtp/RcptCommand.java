package org.mapano.gateway.lmtp;

import java.io.IOException;
import java.util.Set;
import org.mapano.ejb.delivery.RecipientLookup;

/** Adds a recipient that has a mailbox here. */
final class RcptCommand implements LmtpCommand {
  private static final String BAD_ADDRESS = "503 5.1.3 Bad destination mailbox address syntax";
  private static final Set<String> PARAMETERS = Set.of("NOTIFY", "ORCPT");

  @Override
  public void run(LmtpSession session, String arguments) throws IOException {
    if (session.transaction().sender() == null) {
      session.refuse("503 5.5.1 Send MAIL first");
      return;
    }
    MailPath path;
    try {
      path = PathParser.parse(arguments, "TO:", BAD_ADDRESS);
      if (path.address().isEmpty()) {
        throw new SyntaxException(BAD_ADDRESS);
      }
      Parameters.parse(path.rest(), PARAMETERS);
    } catch (SyntaxException refused) {
      session.refuse(refused.reply());
      return;
    }
    if (session.transaction().recipients().size() >= session.settings().maxRecipients()) {
      // Not counted as an error: the client has to try the rest again later (RFC 5321 4.5.3.1.10).
      session.reply("452 4.5.3 Too many recipients");
      return;
    }
    add(session, path);
  }

  private static void add(LmtpSession session, MailPath path) throws IOException {
    RecipientLookup found = session.delivery().resolve(path.lookup());
    switch (found.status()) {
      case ACCEPTED -> {
        session
            .transaction()
            .recipients()
            .add(new MailTransaction.Recipient(path.address(), found.user()));
        session.reply("250 2.1.5 Ok");
      }
      case UNKNOWN -> session.reply("503 5.1.1 User does not exist");
      case AMBIGUOUS -> session.reply("503 5.1.4 Destination mailbox address ambiguous");
      case TEMPORARY_FAILURE -> session.reply("451 4.3.0 Recipient cannot be looked up now");
    }
  }
}
