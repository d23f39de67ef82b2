package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.delivery.NewMail;
import org.mapano.ejb.message.Incoming;
import org.mapano.ejb.message.NewMessage;
import org.mapano.ejb.message.SaveOptions;
import org.mapano.ejb.message.SpooledText;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.Authors;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.mapi.io.ByteSource;

/**
 * Puts reports where their readers find them: into the owner's Inbox, else on the way to the
 * sender.
 */
@Singleton
public class Reports {
  private static final Logger LOG = System.getLogger(Reports.class.getName());
  private static final String SPOOLER = "spooler";

  private final Transactions transactions;
  private final MailRows rows;
  private final MailQueue queue;
  private final Bounces bounces;
  private final Stores stores;
  private final NewMail newMail;
  private final Authors authors;
  private final Sessions sessions;

  @Inject
  public Reports(
      Transactions transactions,
      MailRows rows,
      MailQueue queue,
      Bounces bounces,
      Stores stores,
      NewMail newMail,
      Authors authors,
      Sessions sessions) {
    this.transactions = transactions;
    this.rows = rows;
    this.queue = queue;
    this.bounces = bounces;
    this.stores = stores;
    this.newMail = newMail;
    this.authors = authors;
    this.sessions = sessions;
  }

  /** A report that only has to be put in its place, as part of a change. */
  interface Ready {
    /** Nobody is told anything. */
    Ready NOTHING = tx -> {};

    /** Puts it there. */
    void put(Tx tx) throws SQLException;
  }

  /**
   * Writes a report.
   *
   * @param about whom it tells of, at least one
   * @param text where it is kept while it is needed
   */
  Ready write(QueuedMail mail, List<MailRecipient> about, ReportKind kind, SpooledText text)
      throws IOException {
    bounces.write(mail, about, kind, new QueuedContent(transactions, rows, mail), text);
    ByteSource report = text.source();
    if (mail.ownerId() != 0) {
      return toMailbox(mail, report);
    }
    if (!ServerMail.isSafe(mail.sender())) {
      return Ready.NOTHING;
    }
    return tx -> queue.enqueue(tx, new ServerMail("", List.of(mail.sender()), report, 0));
  }

  private Ready toMailbox(QueuedMail mail, ByteSource report) throws IOException {
    Optional<StoreInfo> store = stores.ofUser(mail.ownerId());
    long inbox = store.map(found -> stores.specialFolders(found.id()).inbox()).orElse(0L);
    if (inbox == 0) {
      LOG.log(Level.WARNING, "Nobody can be told what became of mail {0}", mail.id());
      return Ready.NOTHING;
    }
    Author author = authors.of(sessions.system(SPOOLER));
    NewMessage message =
        new NewMessage(
            inbox,
            bounces.message(report, mail, Instant.now()),
            new SaveOptions(false, 0, Set.of(), report),
            author,
            Incoming.NEW);
    return tx -> newMail.insert(tx, store.get().id(), message);
  }
}
