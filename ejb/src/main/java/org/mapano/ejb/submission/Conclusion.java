package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.delivery.NewMail;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.Incoming;
import org.mapano.ejb.message.NewMessage;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.message.SpooledText;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.Authors;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.mapi.io.ByteSource;

/**
 * Ends the way of a mail that is decided for everybody: failures are reported, the message goes
 * where sent messages go, and the mail leaves the queue, all in one transaction.
 */
@Singleton
public class Conclusion {
  private static final Logger LOG = System.getLogger(Conclusion.class.getName());
  private static final String SPOOLER = "spooler";

  private final Transactions transactions;
  private final MailRows rows;
  private final MailQueue queue;
  private final Bounces bounces;
  private final SentItems sentItems;
  private final Stores stores;
  private final NewMail newMail;
  private final Authors authors;
  private final Sessions sessions;

  @Inject
  public Conclusion(
      Transactions transactions,
      MailRows rows,
      MailQueue queue,
      Bounces bounces,
      SentItems sentItems,
      Stores stores,
      NewMail newMail,
      Authors authors,
      Sessions sessions) {
    this.transactions = transactions;
    this.rows = rows;
    this.queue = queue;
    this.bounces = bounces;
    this.sentItems = sentItems;
    this.stores = stores;
    this.newMail = newMail;
    this.authors = authors;
    this.sessions = sessions;
  }

  /** A report that is put into a mailbox. */
  private record Report(StoreInfo store, NewMessage message) {}

  /** Ends the mail. */
  void conclude(Claim claim, QueuedMail mail) {
    List<MailRecipient> recipients = transactions.read(tx -> rows.recipients(tx, mail.id()));
    List<MailRecipient> failed =
        recipients.stream().filter(one -> one.state() == RecipientState.FAILED).toList();
    log(mail, recipients.size() - failed.size(), failed);
    try (SpooledText text = new SpooledText()) {
      boolean reported = !failed.isEmpty();
      if (reported) {
        ByteSource content = new QueuedContent(transactions, rows, mail);
        bounces.write(mail, failed, content, text);
      }
      SentItems.Plan plan = sentItems.plan(mail, recipients.size() > failed.size());
      end(claim, mail, reported ? text.source() : null, plan);
    } catch (IOException unreadable) {
      throw StoreException.temporary("The report cannot be written", unreadable);
    }
  }

  private static void log(QueuedMail mail, int sent, List<MailRecipient> failed) {
    LOG.log(
        Level.INFO,
        "Queued mail {0} of <{1}>: sent to {2}, failed for {3}{4}",
        Long.toString(mail.id()),
        mail.sender(),
        sent,
        failed.size(),
        failed.isEmpty() ? "" : ", first: " + failed.getFirst().reply().text());
  }

  private void end(Claim claim, QueuedMail mail, ByteSource report, SentItems.Plan plan)
      throws IOException {
    Optional<Report> toMailbox =
        report == null || mail.ownerId() == 0 ? Optional.empty() : mailbox(mail, report);
    boolean toSender =
        report != null
            && toMailbox.isEmpty()
            && mail.ownerId() == 0
            && ServerMail.isSafe(mail.sender());
    transactions.write(tx -> {
      if (!rows.delete(tx, claim)) {
        return null;
      }
      if (toMailbox.isPresent()) {
        Report found = toMailbox.get();
        newMail.insert(tx, found.store().id(), found.message());
      }
      if (toSender) {
        queue.enqueue(tx, new ServerMail("", List.of(mail.sender()), report, 0));
      }
      if (mail.messageId() != 0) {
        sentItems.settle(tx, mail.messageId(), plan);
      }
      return null;
    });
  }

  private Optional<Report> mailbox(QueuedMail mail, ByteSource report) throws IOException {
    Optional<StoreInfo> store = stores.ofUser(mail.ownerId());
    long inbox = store.map(found -> stores.specialFolders(found.id()).inbox()).orElse(0L);
    if (inbox == 0) {
      LOG.log(Level.WARNING, "Nobody can be told that mail {0} failed", mail.id());
      return Optional.empty();
    }
    Author author = authors.of(sessions.system(SPOOLER));
    return Optional.of(
        new Report(
            store.get(),
            new NewMessage(
                inbox,
                bounces.message(report, mail, Instant.now()),
                new SaveOptions(false, 0, Set.of(), report),
                author,
                Incoming.NEW)));
  }
}
