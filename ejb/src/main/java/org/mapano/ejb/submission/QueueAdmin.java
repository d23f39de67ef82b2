package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.persistence.TxWork;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;

/**
 * Shows mail on its way out, keeps it back, tries it now and takes it away. For administrators of
 * the whole system (level 2): NO_ACCESS to others.
 */
@Singleton
public class QueueAdmin {
  private static final int SYSTEM_ADMINISTRATOR = 2;
  private static final String SUBMITTED =
      " FROM outgoingqueue q LEFT JOIN mapano_mail m ON m.message_id = q.hierarchy_id"
          + " WHERE MOD(q.flags, 2) = 1 AND m.id IS NULL";

  private final Transactions transactions;
  private final MailRows rows;
  private final Ancestry ancestry;
  private final Submissions submissions;
  private final UserDirectory users;
  private final Wake wake;

  @Inject
  public QueueAdmin(
      Transactions transactions,
      MailRows rows,
      Ancestry ancestry,
      Submissions submissions,
      UserDirectory users,
      Wake wake) {
    this.transactions = transactions;
    this.rows = rows;
    this.ancestry = ancestry;
    this.submissions = submissions;
    this.users = users;
    this.wake = wake;
  }

  /** How many mails are in the queue, submitted messages included. */
  public int count(StoreSession actor) {
    require(actor);
    return transactions.read(
        tx -> (int) (number(tx, "SELECT COUNT(*) FROM mapano_mail") + submitted(tx)));
  }

  private static long submitted(Tx tx) throws SQLException {
    return number(tx, "SELECT COUNT(*)" + SUBMITTED);
  }

  private static long number(Tx tx, String sql) throws SQLException {
    try (PreparedStatement select = tx.connection().prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** A part of the queue: mails that were picked up by their numbers, then submitted messages. */
  public List<QueueItem> list(StoreSession actor, int offset, int most) {
    require(actor);
    List<QueueItem> items = new ArrayList<>();
    transactions.read(tx -> {
      long mails = number(tx, "SELECT COUNT(*) FROM mapano_mail");
      for (QueuedMail mail : rows.part(tx, offset, most)) {
        items.add(item(mail, rows.recipients(tx, mail.id())));
      }
      int left = most - items.size();
      if (left > 0) {
        for (long messageId : submitted(tx, Math.max(0, offset - mails), left)) {
          items.add(item(message(tx, messageId), List.of()));
        }
      }
      return null;
    });
    return items;
  }

  private static List<Long> submitted(Tx tx, long offset, int most) throws SQLException {
    try (PreparedStatement select =
            tx.connection()
                .prepareStatement(
                    "SELECT q.hierarchy_id"
                        + SUBMITTED
                        + " ORDER BY q.hierarchy_id LIMIT "
                        + most
                        + " OFFSET "
                        + offset);
        ResultSet row = select.executeQuery()) {
      List<Long> found = new ArrayList<>();
      while (row.next()) {
        found.add(row.getLong(1));
      }
      return found;
    }
  }

  /** A message that nobody has picked up, as a row without number. */
  private QueuedMail message(Tx tx, long messageId) throws SQLException {
    Lineage line = ancestry.find(tx, List.of(messageId)).get(messageId);
    int owner = line == null ? 0 : line.store().owner();
    Instant now = Instant.now();
    return new QueuedMail(
        0, messageId, owner, MailState.PREPARING, "", 0, 0, now, now, 0, false, null);
  }

  private QueueItem item(QueuedMail mail, List<MailRecipient> recipients) {
    String owner = users.findById(mail.ownerId()).map(UserAccount::login).orElse(null);
    boolean known = mail.id() != 0;
    return new QueueItem(
        known ? "m" + mail.id() : "s" + mail.messageId(),
        owner,
        known ? mail.state().name().toLowerCase(Locale.ROOT) : "submitted",
        mail,
        recipients);
  }

  /**
   * One mail.
   *
   * @throws StoreException NOT_FOUND
   */
  public QueueItem find(StoreSession actor, String key) {
    require(actor);
    return transactions.read(tx -> {
      long id = number(key);
      boolean submitted = key.startsWith("s");
      Optional<QueuedMail> mail = submitted ? rows.ofMessage(tx, id) : rows.find(tx, id);
      if (mail.isPresent()) {
        return item(mail.get(), rows.recipients(tx, mail.get().id()));
      }
      if (!submitted || Submissions.queueFlags(tx, id).isEmpty()) {
        throw missing(key);
      }
      return item(message(tx, id), List.of());
    });
  }

  /** Keeps a mail back, or lets it go again. */
  public void hold(StoreSession actor, String key, boolean held) {
    require(actor);
    change(
        key,
        tx -> {
          MailRows.update(
              tx, "UPDATE mapano_mail SET held = ? WHERE id = ?", held ? 1 : 0, taken(tx, key));
          tx.afterCommit(wake::now);
          return null;
        });
  }

  /** Tries a mail now, also one that was to be sent later. */
  public void retry(StoreSession actor, String key) {
    require(actor);
    change(
        key,
        tx -> {
          MailRows.update(tx, "UPDATE mapano_mail SET next_try = 0 WHERE id = ?", taken(tx, key));
          tx.afterCommit(wake::now);
          return null;
        });
  }

  /** Tries everything now that was tried before. */
  public void retryAll(StoreSession actor) {
    require(actor);
    transactions.write(tx -> {
      MailRows.update(tx, "UPDATE mapano_mail SET next_try = 0");
      tx.afterCommit(wake::now);
      return null;
    });
  }

  /**
   * Takes a mail out of the queue without telling anybody. A user's message stays where it is.
   *
   * @throws StoreException BUSY while it is being sent
   */
  public void delete(StoreSession actor, String key) {
    require(actor);
    change(
        key,
        tx -> {
          long id = taken(tx, key);
          QueuedMail mail = rows.find(tx, id).orElseThrow(() -> missing(key));
          int gone =
              MailRows.update(
                  tx,
                  "DELETE FROM mapano_mail WHERE id = ? AND lease_until <= ?",
                  id,
                  Instant.now().toEpochMilli());
          if (gone == 0) {
            throw new StoreException(ErrorCode.BUSY, "Mail " + key + " is being sent");
          }
          rows.empty(tx, id);
          if (mail.messageId() != 0) {
            submissions.withdrawn(tx, mail.messageId());
          }
          return null;
        });
  }

  /** A message may be picked up between looking for its row and making one: then there is one. */
  private void change(String key, TxWork<Void> work) {
    try {
      transactions.write(work);
    } catch (StoreException refused) {
      if (refused.code() != ErrorCode.DATABASE_ERROR || !key.startsWith("s")) {
        throw refused;
      }
      transactions.write(work);
    }
  }

  /**
   * The row of a mail; one is made for a message that nobody has picked up, also since it was
   * listed.
   */
  private long taken(Tx tx, String key) throws SQLException {
    long id = number(key);
    if (key.startsWith("m")) {
      return rows.find(tx, id).orElseThrow(() -> missing(key)).id();
    }
    Optional<QueuedMail> pickedUp = rows.ofMessage(tx, id);
    if (pickedUp.isPresent()) {
      return pickedUp.get().id();
    }
    if (Submissions.queueFlags(tx, id).isEmpty()) {
      throw missing(key);
    }
    return rows.insert(tx, message(tx, id));
  }

  private static long number(String key) {
    if (!key.matches("[ms]\\d{1,18}")) {
      throw missing(key);
    }
    return Long.parseLong(key.substring(1));
  }

  private static StoreException missing(String key) {
    return StoreException.notFound("Mail " + key.replaceAll("\\p{Cc}", "?"));
  }

  private static void require(StoreSession actor) {
    if (!actor.isSystem() && actor.adminLevel() < SYSTEM_ADMINISTRATOR) {
      throw StoreException.noAccess("the queue");
    }
  }
}
