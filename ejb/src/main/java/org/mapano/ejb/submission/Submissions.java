package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.message.FlagEditor;
import org.mapano.ejb.message.MessageFlags;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.BulkInsert;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.StoreType;

/**
 * Submits messages, takes them back and marks them as sent. All of it is for the owner of the store
 * or message and for administrators.
 */
@Singleton
public class Submissions {
  /** Bit of a queue row: the server's spooler sends it, not the client. */
  public static final int MASTER = 1;

  /** Bit of a queue row: what is to be done with a sent message is the spooler's affair. */
  public static final int DO_SENT_MAIL = 2;

  private final Transactions transactions;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final StoreCatalog catalog;
  private final Quotas quotas;
  private final FlagEditor flags;
  private final MailRows rows;
  private final Wake wake;
  private final StoreEvents events;

  @Inject
  Submissions(
      Transactions transactions,
      Ancestry ancestry,
      AccessControl access,
      StoreCatalog catalog,
      Quotas quotas,
      FlagEditor flags,
      MailRows rows,
      Wake wake,
      StoreEvents events) {
    this.transactions = transactions;
    this.ancestry = ancestry;
    this.access = access;
    this.catalog = catalog;
    this.quotas = quotas;
    this.flags = flags;
    this.rows = rows;
    this.wake = wake;
    this.events = events;
  }

  /**
   * Puts a message into the queue; nothing happens when it is there already.
   *
   * @param queueFlags bits {@link #MASTER} and {@link #DO_SENT_MAIL}
   * @throws StoreException NO_ACCESS also outside of private stores, STORE_FULL above the soft
   *     quota
   */
  public void submit(StoreSession session, long messageId, int queueFlags) {
    StoreInfo store =
        transactions.read(tx -> {
          Lineage message = allowed(tx, session, messageId);
          return catalog.store(tx, message.store().id()).ownedBy(message.store().owner());
        });
    if (store.type() != StoreType.PRIVATE) {
      throw StoreException.noAccess("sending from store " + store.id());
    }
    QuotaState.Status quota = quotas.state(store).status();
    if (quota == QuotaState.Status.SOFT || quota == QuotaState.Status.HARD) {
      throw new StoreException(ErrorCode.STORE_FULL, "The store is above its quota for sending");
    }
    transactions.write(tx -> {
      boolean master = (queueFlags & MASTER) != 0;
      if (!master) {
        change(tx, messageId, present -> present | MessageFlags.SUBMIT | MessageFlags.UNSENT);
      }
      BulkInsert.upsert(tx, "outgoingqueue", 2, "hierarchy_id", "flags", "store_id")
          .row(messageId, queueFlags & (MASTER | DO_SENT_MAIL), store.id())
          .execute();
      if (master) {
        tx.afterCommit(wake::now);
      }
      ObjectRow message = ancestry.get(tx, messageId).object();
      StoreEvent queued =
          new StoreEvent(
              StoreEvent.Kind.MESSAGE_CHANGED, store.id(), message.parent(), messageId, 0);
      tx.afterCommit(() -> events.publish(queued));
      return null;
    });
  }

  private Lineage allowed(Tx tx, StoreSession session, long messageId) throws SQLException {
    Lineage message = ancestry.get(tx, messageId).living(ObjectType.MESSAGE);
    boolean allowed =
        message.store().owner() == session.userId()
            || access.allows(tx, session, message, Wanted.OWNER)
            || access.allows(tx, session, message, Wanted.ADMIN);
    if (!allowed) {
      throw StoreException.noAccess("message " + messageId);
    }
    return message;
  }

  private void change(Tx tx, long messageId, IntUnaryOperator change) throws SQLException {
    flags.setFlags(tx, messageId, change);
  }

  /**
   * Marks a message as sent and takes it out of the queue.
   *
   * @param queueFlags as it was submitted; only {@link #MASTER} tells which queue
   */
  public void finish(StoreSession session, long messageId, int queueFlags) {
    transactions.write(tx -> {
      allowed(tx, session, messageId);
      finish(tx, messageId, queueFlags);
      return null;
    });
  }

  private void finish(Tx tx, long messageId, int queueFlags) throws SQLException {
    boolean keepsSubmit = (queueFlags & MASTER) != 0 && (queueFlags & DO_SENT_MAIL) == 0;
    int cleared = MessageFlags.UNSENT | (keepsSubmit ? 0 : MessageFlags.SUBMIT);
    change(tx, messageId, present -> present & ~cleared | MessageFlags.READ);
    try (PreparedStatement delete =
        tx.connection()
            .prepareStatement(
                "DELETE FROM outgoingqueue WHERE hierarchy_id = ? AND MOD(flags, 2) = ?")) {
      delete.setLong(1, messageId);
      delete.setInt(2, queueFlags & MASTER);
      delete.executeUpdate();
    }
  }

  /**
   * Marks a message of the spooler's queue as sent and takes it out of the queue, if it is there.
   *
   * @return the flags it was queued with; empty when it was not, or is deleted
   */
  OptionalInt finished(Tx tx, long messageId) throws SQLException {
    OptionalInt queueFlags = queueFlags(tx, messageId);
    if (queueFlags.isEmpty()) {
      return queueFlags;
    }
    Lineage message = ancestry.find(tx, List.of(messageId)).get(messageId);
    if (message == null || message.isDeleted()) {
      MailRows.update(tx, "DELETE FROM outgoingqueue WHERE hierarchy_id = ?", messageId);
      return OptionalInt.empty();
    }
    finish(tx, messageId, queueFlags.getAsInt());
    return queueFlags;
  }

  /** Flags of a message's row in the spooler's queue; empty when there is none. */
  static OptionalInt queueFlags(Tx tx, long messageId) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT flags FROM outgoingqueue WHERE hierarchy_id = ? AND MOD(flags, 2) = 1")) {
      select.setLong(1, messageId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
      }
    }
  }

  /**
   * Takes a message back that nobody has begun to send.
   *
   * @throws StoreException NOT_IN_QUEUE, SUBMITTED when it is being sent or some have it already
   */
  public void abort(StoreSession session, long messageId) {
    transactions.write(tx -> {
      allowed(tx, session, messageId);
      if (queued(tx, messageId) != 1) {
        throw new StoreException(
            ErrorCode.NOT_IN_QUEUE, "Message " + messageId + " is not in the queue");
      }
      withdraw(tx, messageId);
      try (PreparedStatement delete =
          tx.connection().prepareStatement("DELETE FROM outgoingqueue WHERE hierarchy_id = ?")) {
        delete.setLong(1, messageId);
        delete.executeUpdate();
      }
      change(tx, messageId, present -> present & ~MessageFlags.SUBMIT);
      return null;
    });
  }

  /** Takes a message out of the queue that is not to be sent after all. */
  void withdrawn(Tx tx, long messageId) throws SQLException {
    MailRows.update(tx, "DELETE FROM outgoingqueue WHERE hierarchy_id = ?", messageId);
    Lineage message = ancestry.find(tx, List.of(messageId)).get(messageId);
    if (message != null && !message.isDeleted()) {
      change(tx, messageId, present -> present & ~MessageFlags.SUBMIT);
    }
  }

  private void withdraw(Tx tx, long messageId) throws SQLException {
    if (!rows.withdraw(tx, messageId, Instant.now())) {
      throw new StoreException(
          ErrorCode.SUBMITTED, "Message " + messageId + " is being sent already");
    }
  }

  private static int queued(Tx tx, long messageId) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement("SELECT COUNT(*) FROM outgoingqueue WHERE hierarchy_id = ?")) {
      select.setLong(1, messageId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
