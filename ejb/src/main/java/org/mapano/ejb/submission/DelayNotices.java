package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.SpooledText;
import org.mapano.ejb.persistence.Transactions;

/** Tells senders, once for each mail, that it still waits ({@code mapano_delay_warning}). */
@Singleton
public class DelayNotices {
  private static final Logger LOG = System.getLogger(DelayNotices.class.getName());

  private final Transactions transactions;
  private final Reports reports;
  private final SendingRules rules;

  @Inject
  public DelayNotices(Transactions transactions, Reports reports, SendingRules rules) {
    this.transactions = transactions;
    this.reports = reports;
    this.rules = rules;
  }

  /**
   * Tells the sender if it is time; mail that machines must not answer is nobody's. A notice that
   * cannot be written is tried with the next attempt.
   *
   * @param waiting whom the mail has not reached, at least one
   */
  void tell(Claim claim, QueuedMail mail, List<MailRecipient> waiting, Instant now) {
    boolean answerable = mail.messageId() != 0 || !mail.sender().isEmpty();
    boolean told = (mail.options() & MailOptions.DELAY_TOLD) != 0;
    if (!answerable || told || !rules.late(mail, now)) {
      return;
    }
    try (SpooledText text = new SpooledText()) {
      Reports.Ready notice = reports.write(mail, waiting, ReportKind.DELAYED, text);
      transactions.write(tx -> {
        int mine =
            MailRows.update(
                tx,
                "UPDATE mapano_mail SET options = ? WHERE id = ? AND lease = ?",
                mail.options() | MailOptions.DELAY_TOLD,
                mail.id(),
                claim.token());
        if (mine == 1) {
          notice.put(tx);
        }
        return null;
      });
    } catch (IOException | StoreException failed) {
      LOG.log(Level.WARNING, "Nobody could be told that mail " + mail.id() + " waits", failed);
    }
  }
}
