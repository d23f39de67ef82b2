package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.SpooledText;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;

/**
 * What senders are told of a mail that still waits: whom it will never reach, and that it takes
 * long. A report that cannot be written is tried with the next attempt.
 */
@Singleton
public class InterimReports {
  private static final Logger LOG = System.getLogger(InterimReports.class.getName());

  private final Transactions transactions;
  private final MailRows rows;
  private final Reports reports;
  private final SendingRules rules;

  @Inject
  public InterimReports(
      Transactions transactions, MailRows rows, Reports reports, SendingRules rules) {
    this.transactions = transactions;
    this.rows = rows;
    this.reports = reports;
    this.rules = rules;
  }

  /** What remembers that a report was made; answers whether the claim still held. */
  private interface Mark {
    boolean set(Tx tx) throws SQLException;
  }

  /**
   * Tells of an attempt that did not reach everybody.
   *
   * @param waiting whom the mail has not reached yet, at least one
   */
  void tell(Claim claim, QueuedMail mail, List<MailRecipient> waiting, Instant now) {
    tellOfFailures(claim, mail);
    tellOfDelay(claim, mail, waiting, now);
  }

  /** A wrong address should not be learnt of days later because another one is slow. */
  private void tellOfFailures(Claim claim, QueuedMail mail) {
    List<MailRecipient> failed =
        RecipientState.FAILED.of(transactions.read(tx -> rows.recipients(tx, mail.id())));
    if (failed.isEmpty()) {
      return;
    }
    List<MailRecipient> told =
        failed.stream().map(one -> one.with(RecipientState.REPORTED, one.reply())).toList();
    report(
        mail,
        failed,
        ReportKind.FAILED,
        tx -> {
          boolean mine = rows.advance(tx, claim, MailState.READY);
          if (mine) {
            rows.decide(tx, mail.id(), told);
          }
          return mine;
        });
  }

  /**
   * Once for each mail ({@code mapano_delay_warning}); of mail that machines must not answer nobody
   * is told.
   */
  private void tellOfDelay(Claim claim, QueuedMail mail, List<MailRecipient> waiting, Instant now) {
    boolean answerable = mail.messageId() != 0 || !mail.sender().isEmpty();
    boolean told = (mail.options() & MailOptions.DELAY_TOLD) != 0;
    if (!answerable || told || !rules.late(mail, now)) {
      return;
    }
    report(
        mail,
        waiting,
        ReportKind.DELAYED,
        tx ->
            MailRows.update(
                    tx,
                    "UPDATE mapano_mail SET options = ? WHERE id = ? AND lease = ?",
                    mail.options() | MailOptions.DELAY_TOLD,
                    mail.id(),
                    claim.token())
                == 1);
  }

  private void report(QueuedMail mail, List<MailRecipient> about, ReportKind kind, Mark mark) {
    try (SpooledText text = new SpooledText()) {
      Reports.Ready report = reports.write(mail, about, kind, text);
      transactions.write(tx -> {
        if (mark.set(tx)) {
          report.put(tx);
        }
        return null;
      });
    } catch (IOException | StoreException failed) {
      LOG.log(Level.WARNING, "Nobody could be told what becomes of mail " + mail.id(), failed);
    }
  }
}
