package org.mapano.gateway.lmtp;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Begins a mail. A repeated MAIL replaces the sender, as clients of the original may expect.
 * Delivery reports are the business of the MTA before us: their parameters are read and ignored.
 */
final class MailCommand implements LmtpCommand {
  private static final String BAD_ADDRESS = "503 5.1.7 Bad sender's mailbox address syntax";
  private static final Set<String> PARAMETERS =
      Set.of("SIZE", "BODY", "SMTPUTF8", "RET", "ENVID", "AUTH");

  @Override
  public void run(LmtpSession session, String arguments) throws IOException {
    if (session.clientName() == null) {
      session.refuse("503 5.5.1 Send LHLO first");
      return;
    }
    try {
      MailPath sender = PathParser.parse(arguments, "FROM:", BAD_ADDRESS);
      check(session, sender);
      session.transaction().sender(sender);
      session.reply("250 2.1.0 Ok");
    } catch (SyntaxException refused) {
      session.refuse(refused.reply());
    }
  }

  private static void check(LmtpSession session, MailPath sender) throws SyntaxException {
    Map<String, String> parameters = Parameters.parse(sender.rest(), PARAMETERS);
    Parameters.requireOneOf(parameters, "BODY", "7BIT", "8BITMIME");
    Parameters.requireOneOf(parameters, "RET", "FULL", "HDRS");
    Parameters.requireOneOf(parameters, "SMTPUTF8", "");
    if (sender.international() && !parameters.containsKey("SMTPUTF8")) {
      throw new SyntaxException("553 5.6.7 Address needs SMTPUTF8");
    }
    String size = parameters.getOrDefault("SIZE", "0");
    if (!size.matches("\\d{1,20}")) {
      throw new SyntaxException("501 5.5.4 Syntax error in parameters");
    }
    String limit = Long.toString(session.settings().maxMessageSize());
    if (isGreater(size, limit)) {
      throw new SyntaxException("552 5.3.4 Message size exceeds limit");
    }
  }

  /** Compares decimal numbers that may not fit a long. */
  private static boolean isGreater(String number, String limit) {
    return new java.math.BigInteger(number).compareTo(new java.math.BigInteger(limit)) > 0;
  }
}
