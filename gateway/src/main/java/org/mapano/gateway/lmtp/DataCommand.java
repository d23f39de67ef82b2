package org.mapano.gateway.lmtp;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.delivery.DeliveryResult;
import org.mapano.ejb.delivery.Envelope;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.gateway.io.DotInput;

/**
 * Takes the text of the mail and delivers it: one reply line for each accepted recipient, in the
 * order of RCPT, after everything is durable (RFC 2033 section 4.2).
 */
final class DataCommand implements LmtpCommand {
  private static final Logger LOG = System.getLogger(DataCommand.class.getName());

  @Override
  public void run(LmtpSession session, String arguments) throws IOException {
    MailTransaction transaction = session.transaction();
    if (transaction.recipients().isEmpty()) {
      session.refuse("503 5.1.1 No recipients");
      return;
    }
    if (!arguments.isEmpty()) {
      session.refuse("501 5.5.4 Syntax: DATA");
      return;
    }
    session.reply("354 2.1.5 Start mail input; end with <CRLF>.<CRLF>");
    try (MailSpool spool = new MailSpool(session.settings())) {
      DotInput text = session.reader().dotTerminated();
      MailSpool.Outcome outcome = spool.fill(text);
      if (outcome == MailSpool.Outcome.GIVEN_UP) {
        session.reply("421 4.4.2 Too much or too slow, closing connection");
        session.close();
        return;
      }
      for (String reply : replies(session, transaction, spool, outcome)) {
        session.reply(reply);
      }
    }
    session.reset();
  }

  private static List<String> replies(
      LmtpSession session,
      MailTransaction transaction,
      MailSpool spool,
      MailSpool.Outcome outcome) {
    return switch (outcome) {
      case COMPLETE -> deliver(session, transaction, spool);
      case TOO_LARGE -> forAll(transaction, "552 5.3.4 %s Message size exceeds limit");
      case NOT_KEPT, GIVEN_UP -> forAll(transaction, "452 4.3.1 %s Insufficient system storage");
    };
  }

  private static List<String> deliver(
      LmtpSession session, MailTransaction transaction, MailSpool spool) {
    Envelope envelope =
        new Envelope(
            transaction.sender().address(),
            session.clientName(),
            session.connection().remoteHost(),
            Instant.now());
    try {
      Map<Integer, DeliveryResult> results =
          session.delivery().deliver(envelope, transaction.users(), spool.content());
      return transaction.recipients().stream()
          .map(recipient -> line(results.get(recipient.user().id()), recipient.address()))
          .toList();
    } catch (StoreException failed) {
      log(session, failed);
      return forAll(
          transaction,
          "450 4.5.0 %s network or permissions error to storage server: "
              + String.format("%08x", failed.code().value()));
    } catch (RuntimeException failed) {
      // A defect must not cost the client its mail: it keeps it and tries again.
      log(session, failed);
      return forAll(
          transaction,
          "450 4.5.0 %s network or permissions error to storage server: "
              + String.format("%08x", ErrorCode.UNKNOWN.value()));
    }
  }

  private static void log(LmtpSession session, RuntimeException failed) {
    LOG.log(
        Level.ERROR,
        session.connection().id()
            + ": mail from <"
            + session.transaction().sender().address()
            + "> was not delivered, the client may try again",
        failed);
  }

  private static String line(DeliveryResult result, String address) {
    String text =
        switch (result) {
          case DELIVERED -> "250 2.1.5 %s Ok";
          case EXPIRED -> "250 2.4.7 %s Delivery time expired";
          case REFUSED -> "554 5.7.1 %s Refused";
          case OVER_QUOTA -> "552 5.2.2 %s Quota exceeded";
          case LOOP -> "554 5.4.6 %s Too many hops";
          case TEMPORARY_FAILURE -> "450 4.2.0 %s Mailbox temporarily unavailable";
          case null -> "450 4.2.0 %s Mailbox temporarily unavailable";
        };
    return insert(text, address);
  }

  private static List<String> forAll(MailTransaction transaction, String text) {
    return transaction.recipients().stream()
        .map(recipient -> insert(text, recipient.address()))
        .toList();
  }

  /** Not a format: the address may have percent signs. */
  private static String insert(String text, String address) {
    return text.replace("%s", address);
  }
}
