package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.SpooledText;
import org.mapano.ejb.persistence.Transactions;

/**
 * Ends the way of a mail that is decided for everybody: failures are reported, the message goes
 * where sent messages go, and the mail leaves the queue, all in one transaction.
 */
@Singleton
public class Conclusion {
  private static final Logger LOG = System.getLogger(Conclusion.class.getName());

  private final Transactions transactions;
  private final MailRows rows;
  private final Reports reports;
  private final SentItems sentItems;

  @Inject
  public Conclusion(
      Transactions transactions, MailRows rows, Reports reports, SentItems sentItems) {
    this.transactions = transactions;
    this.rows = rows;
    this.reports = reports;
    this.sentItems = sentItems;
  }

  /** Ends the mail. */
  void conclude(Claim claim, QueuedMail mail) {
    List<MailRecipient> recipients = transactions.read(tx -> rows.recipients(tx, mail.id()));
    List<MailRecipient> failed = RecipientState.FAILED.of(recipients);
    int sent = RecipientState.SENT.of(recipients).size();
    log(mail, sent, recipients.size() - sent, failed);
    try (SpooledText text = new SpooledText()) {
      Reports.Ready report =
          failed.isEmpty()
              ? Reports.Ready.NOTHING
              : reports.write(mail, failed, ReportKind.FAILED, text);
      SentItems.Plan plan = sentItems.plan(mail, sent > 0);
      end(claim, mail, report, plan);
    } catch (IOException unreadable) {
      throw StoreException.temporary("The report cannot be written", unreadable);
    }
  }

  private static void log(QueuedMail mail, int sent, int lost, List<MailRecipient> failed) {
    LOG.log(
        Level.INFO,
        "Queued mail {0} of <{1}>: sent to {2}, failed for {3}{4}",
        Long.toString(mail.id()),
        mail.sender(),
        sent,
        lost,
        failed.isEmpty() ? "" : ", first: " + failed.getFirst().reply().text());
  }

  private void end(Claim claim, QueuedMail mail, Reports.Ready report, SentItems.Plan plan) {
    transactions.write(tx -> {
      if (!rows.delete(tx, claim)) {
        return null;
      }
      report.put(tx);
      if (mail.messageId() != 0) {
        sentItems.settle(tx, mail.messageId(), plan);
      }
      return null;
    });
  }
}
