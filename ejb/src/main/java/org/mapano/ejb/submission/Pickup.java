package org.mapano.ejb.submission;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.object.MessageLocks;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyColumns;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/**
 * Takes submitted messages out of users' hands: a row of {@code mapano_mail} with a claim is put
 * beside the one in {@code outgoingqueue}, which stays until the message is sent. Left alone are
 * messages whose time has not come (PR_DEFERRED_SEND_TIME), those that a program has locked, and
 * all of them while another program sends.
 */
@Singleton
public class Pickup {
  private static final Logger LOG = System.getLogger(Pickup.class.getName());

  /** More rows than are wanted are looked at, because some may be locked. */
  private static final int SPARE = 50;

  private static final int DEFERRED = PropTag.id(Tags.PR_DEFERRED_SEND_TIME);

  private final Transactions transactions;
  private final Ancestry ancestry;
  private final MessageLocks locks;
  private final OtherSender other;
  private final MailRows rows;
  private final Leases leases;

  @Inject
  public Pickup(
      Transactions transactions,
      Ancestry ancestry,
      MessageLocks locks,
      OtherSender other,
      MailRows rows,
      Leases leases) {
    this.transactions = transactions;
    this.ancestry = ancestry;
    this.locks = locks;
    this.other = other;
    this.rows = rows;
    this.leases = leases;
  }

  /**
   * Claims messages that are due, in the order in which they were made.
   *
   * @param most how many
   */
  List<Claim> pickUp(Instant now, int most) {
    List<Long> waiting = transactions.read(tx -> waiting(tx, now, most + SPARE));
    if (waiting.isEmpty() || other.works(now)) {
      return List.of();
    }
    List<Claim> claims = new ArrayList<>();
    for (Long messageId : waiting) {
      if (claims.size() < most && !locks.isLocked(messageId)) {
        Claim claim = claim(messageId, now);
        if (claim != null) {
          claims.add(claim);
        }
      }
    }
    return claims;
  }

  private static List<Long> waiting(Tx tx, Instant now, int most) throws SQLException {
    long ticks = MapiTime.ticks(now);
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT q.hierarchy_id FROM outgoingqueue q LEFT JOIN mapano_mail m"
                    + " ON m.message_id = q.hierarchy_id LEFT JOIN properties p"
                    + " ON p.hierarchyid = q.hierarchy_id AND p.tag = ? AND p.type = ?"
                    + " WHERE MOD(q.flags, 2) = 1 AND m.id IS NULL AND (p.val_hi IS NULL"
                    + " OR p.val_hi < ? OR p.val_hi = ? AND p.val_lo <= ?)"
                    + " ORDER BY q.hierarchy_id LIMIT "
                    + most)) {
      select.setInt(1, DEFERRED);
      select.setInt(2, PropertyColumns.storedType(Tags.PR_DEFERRED_SEND_TIME));
      select.setLong(3, ticks >> Integer.SIZE);
      select.setLong(4, ticks >> Integer.SIZE);
      select.setLong(5, Integer.toUnsignedLong((int) ticks));
      List<Long> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(row.getLong(1));
        }
      }
      return found;
    }
  }

  /** Null when another node was faster. */
  private Claim claim(long messageId, Instant now) {
    try {
      return transactions.write(tx -> {
        Lineage message = ancestry.find(tx, List.of(messageId)).get(messageId);
        if (message == null || message.object().type() != ObjectType.MESSAGE) {
          MailRows.update(tx, "DELETE FROM outgoingqueue WHERE hierarchy_id = ?", messageId);
          return null;
        }
        QueuedMail mail =
            new QueuedMail(
                0,
                messageId,
                message.store().owner(),
                MailState.PREPARING,
                "",
                0,
                0,
                now,
                now,
                0,
                false,
                null);
        Claim claim = new Claim(rows.insert(tx, mail), Leases.token());
        leases.mark(tx, claim, now);
        return claim;
      });
    } catch (StoreException taken) {
      if (taken.temporary()) {
        throw taken;
      }
      LOG.log(Level.DEBUG, "Another node has message " + messageId, taken);
      return null;
    }
  }
}
