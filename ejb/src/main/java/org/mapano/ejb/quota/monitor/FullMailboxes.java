package org.mapano.ejb.quota.monitor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.mapi.time.MapiTime;

/** Sizes of mailboxes and when their owners were told last, many at a time. */
@Singleton
class FullMailboxes {
  /** Mailboxes that one call answers. */
  static final int PIECE = 500;

  private static final String SIZES =
      "SELECT s.hierarchy_id, s.user_id, p.val_longint, t.val_hi, t.val_lo FROM stores s"
          + " JOIN properties p ON p.hierarchyid = s.hierarchy_id AND p.tag = 3592 AND p.type = 20"
          + " LEFT JOIN properties t ON t.hierarchyid = s.hierarchy_id"
          + " AND t.tag = 26400 AND t.type = 64"
          + " WHERE s.type = 0 AND s.hierarchy_id > ? AND p.val_longint > 0"
          + " ORDER BY s.hierarchy_id LIMIT "
          + PIECE;

  private static final String TOLD =
      "SELECT val_hi, val_lo FROM properties WHERE hierarchyid = ? AND tag = 26400 AND type = 64";

  private final Transactions transactions;

  /**
   * A mailbox with something in it.
   *
   * @param size in bytes
   * @param told time of the last notice in ticks, 0 for never
   */
  record Mailbox(long storeId, int owner, long size, long told) {}

  @Inject
  FullMailboxes(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Mailboxes in the order of their ids, after one; empty at the end. */
  List<Mailbox> after(long storeId) {
    return transactions.read(tx -> read(tx, storeId));
  }

  /** When the owner of a store was told last, in ticks; 0 for never. */
  long told(long storeId) {
    return transactions.read(tx -> {
      try (PreparedStatement select = tx.connection().prepareStatement(TOLD)) {
        select.setLong(1, storeId);
        try (ResultSet row = select.executeQuery()) {
          return row.next() ? MapiTime.join(row.getInt(1), row.getLong(2)) : 0;
        }
      }
    });
  }

  private static List<Mailbox> read(Tx tx, long storeId) throws SQLException {
    List<Mailbox> mailboxes = new ArrayList<>();
    try (PreparedStatement select = tx.connection().prepareStatement(SIZES)) {
      select.setLong(1, storeId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          int high = row.getInt(4);
          long told = row.wasNull() ? 0 : MapiTime.join(high, row.getLong(5));
          mailboxes.add(new Mailbox(row.getLong(1), row.getInt(2), row.getLong(3), told));
        }
      }
    }
    return mailboxes;
  }
}
