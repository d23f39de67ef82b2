package org.mapano.ejb.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectType;

/**
 * Messages that a client has locked, usually to send them. A lock belongs to a session, under a
 * number that its door gives it, and keeps the others from opening the message.
 */
@Singleton
public class MessageLocks {
  private final Transactions transactions;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final Map<Long, Long> holders = new ConcurrentHashMap<>();

  @Inject
  public MessageLocks(Transactions transactions, Ancestry ancestry, AccessControl access) {
    this.transactions = transactions;
    this.ancestry = ancestry;
    this.access = access;
  }

  /**
   * Locks a message.
   *
   * @throws StoreException NO_SUPPORT for other objects, NO_ACCESS, SUBMITTED when another session
   *     holds it
   */
  public void lock(StoreSession session, long messageId, long holder) {
    check(session, messageId);
    Long other = holders.putIfAbsent(messageId, holder);
    if (other != null && other != holder) {
      throw new StoreException(ErrorCode.SUBMITTED, "Message " + messageId + " is locked");
    }
  }

  /**
   * Gives a message free.
   *
   * @throws StoreException NOT_FOUND when the session does not hold it
   */
  public void unlock(StoreSession session, long messageId, long holder) {
    check(session, messageId);
    if (!holders.remove(messageId, holder)) {
      throw StoreException.notFound("Lock of message " + messageId);
    }
  }

  private void check(StoreSession session, long messageId) {
    transactions.read(tx -> {
      Lineage message = ancestry.get(tx, messageId);
      if (message.object().type() != ObjectType.MESSAGE) {
        throw new StoreException(ErrorCode.NO_SUPPORT, "Only messages are locked");
      }
      boolean owner =
          message.store().owner() == session.userId()
              || message.object().owner() == session.userId()
              || access.allows(tx, session, message, Wanted.ADMIN);
      if (!owner) {
        throw StoreException.noAccess("message " + messageId);
      }
      return null;
    });
  }

  /** Whether a message is locked by anybody. */
  public boolean isLocked(long messageId) {
    return holders.containsKey(messageId);
  }

  /** Whether a message is locked by another session. */
  public boolean isLockedFor(long messageId, long holder) {
    Long present = holders.get(messageId);
    return present != null && present != holder;
  }

  /** Gives everything free that a session holds. */
  public void release(long holder) {
    holders.values().removeIf(present -> present == holder);
  }
}
