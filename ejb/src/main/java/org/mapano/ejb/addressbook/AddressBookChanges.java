package org.mapano.ejb.addressbook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.sync.SyncChange;
import org.mapano.ejb.sync.SyncChanges;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.id.AddressBookEntryId;

/** What changed in the address book, for offline copies of it. */
@Singleton
public class AddressBookChanges {
  private static final int NEW = 0x4001;
  private static final int DELETE = 0x4005;

  private final Transactions transactions;
  private final ObjectDirectory objects;

  @Inject
  public AddressBookChanges(Transactions transactions, ObjectDirectory objects) {
    this.transactions = transactions;
    this.objects = objects;
  }

  /**
   * Changes since a state.
   *
   * @param since the state; 0 for all entries as new ones, without Everyone and SYSTEM
   */
  public SyncChanges since(StoreSession session, long since) {
    if (since == 0) {
      // Objects that the source shows for the first time are logged now, not after the state.
      objects.all();
      long greatest = transactions.read(AddressBookChanges::greatest);
      return new SyncChanges(all(session, greatest), greatest);
    }
    SyncChanges all =
        transactions.read(tx -> {
          long greatest = Math.max(since, greatest(tx));
          return new SyncChanges(logged(tx, since), greatest);
        });
    return new SyncChanges(
        all.changes().stream().filter(change -> concerns(session, change)).toList(),
        all.maxChangeId());
  }

  /** Whether a session may know of a change; those who are gone can only be told to all. */
  private boolean concerns(StoreSession session, SyncChange change) {
    return !session.reach().several()
        || session.isSystemAdministrator()
        || change.type() == DELETE
        || objects
            .find(AddressBookEntryId.parse(change.sourceKey()))
            .filter(entry -> Visibility.seen(session, entry))
            .isPresent();
  }

  private List<SyncChange> all(StoreSession session, long state) {
    byte[] parent = AddressBookEntryId.GLOBAL.toBytes();
    return objects.all().stream()
        .filter(entry -> entry.externId() != null && Visibility.seen(session, entry))
        .sorted(Comparator.comparingInt(UserAccount::id))
        .map(entry -> new SyncChange(state, DirectoryIds.entryId(entry), parent, NEW, 0))
        .toList();
  }

  private static long greatest(Tx tx) throws SQLException {
    try (PreparedStatement select =
            tx.connection().prepareStatement("SELECT MAX(id) FROM abchanges");
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static List<SyncChange> logged(Tx tx, long since) throws SQLException {
    List<SyncChange> found = new ArrayList<>();
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT id, sourcekey, parentsourcekey, change_type FROM abchanges"
                    + " WHERE id > ? ORDER BY id")) {
      select.setLong(1, since);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new SyncChange(row.getLong(1), row.getBytes(2), row.getBytes(3), row.getInt(4), 0));
        }
      }
    }
    return found;
  }
}
