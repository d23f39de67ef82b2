package org.mapano.ejb.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.folder.Rights;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AclRows;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.id.EntryId;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/**
 * Makes bare stores with ids that a client chose, takes stores away from their owners, gives them
 * back, and marks them for removal. All of it is for administrators over the owner.
 */
@Singleton
public class StoreKeeper {
  private final Transactions transactions;
  private final StoreRows rows;
  private final StoreCreator creator;
  private final HierarchyRows hierarchy;
  private final AclRows acl;
  private final PropertyRows properties;

  @Inject
  StoreKeeper(
      Transactions transactions,
      StoreRows rows,
      StoreCreator creator,
      HierarchyRows hierarchy,
      AclRows acl,
      PropertyRows properties) {
    this.transactions = transactions;
    this.rows = rows;
    this.creator = creator;
    this.hierarchy = hierarchy;
    this.acl = acl;
    this.properties = properties;
  }

  /**
   * Creates a store without folders but the root.
   *
   * @param storeId entry id of the store; its GUID becomes the store's
   * @param rootId entry id of the root folder
   * @throws StoreException NO_ACCESS, COLLISION when the owner has a store of the type or the GUID
   *     is in use
   */
  public void create(
      StoreSession session, UserAccount owner, StoreType type, EntryId storeId, EntryId rootId) {
    checkAdmin(session, owner.companyId());
    transactions.write(tx -> {
      Guid guid = storeId.store();
      if (byGuid(tx, guid) != 0) {
        throw new StoreException(ErrorCode.COLLISION, "A store has the GUID " + guid);
      }
      FolderFacts root =
          creator.create(tx, owner.id(), owner.login(), type, owner.companyId(), storeId, rootId);
      if (type == StoreType.PUBLIC) {
        acl.grant(tx, root.store().storeId(), owner.id(), Rights.PUBLIC_DEFAULT);
      }
      return null;
    });
  }

  private static void checkAdmin(StoreSession session, int companyId) {
    if (!session.administers(companyId)) {
      throw StoreException.noAccess("the stores of company " + companyId);
    }
  }

  /**
   * Takes a user's store away: it stays without owner.
   *
   * @throws StoreException NOT_FOUND when the user has none
   */
  public void unhook(StoreSession session, UserAccount owner, StoreType type) {
    checkAdmin(session, owner.companyId());
    transactions.write(tx -> {
      if (!detach(tx, owner, type)) {
        throw StoreException.notFound("Store of " + owner.login());
      }
      return null;
    });
  }

  private boolean detach(Tx tx, UserAccount owner, StoreType type) throws SQLException {
    rows.lockOwner(tx, owner.id());
    List<StoreInfo> found = rows.ofOwner(tx, owner.id(), type);
    if (!found.isEmpty()) {
      setOwner(tx, found.getFirst().id(), 0, owner, type);
    }
    return !found.isEmpty();
  }

  /**
   * Gives a store without owner to a user.
   *
   * @throws StoreException NOT_FOUND, COLLISION when the user has one or the store has an owner
   */
  public void hook(StoreSession session, UserAccount owner, StoreType type, Guid store) {
    checkAdmin(session, owner.companyId());
    transactions.write(tx -> {
      rows.lockOwner(tx, owner.id());
      attach(tx, session, owner, type, store);
      return null;
    });
  }

  /**
   * Gives a store without owner to a user in place of the one that the user has, which then has no
   * owner. Nothing changes when the user has this very store.
   *
   * @throws StoreException NOT_FOUND, COLLISION when the store has another owner
   */
  public void exchange(StoreSession session, UserAccount owner, StoreType type, Guid store) {
    checkAdmin(session, owner.companyId());
    transactions.write(tx -> {
      rows.lockOwner(tx, owner.id());
      List<StoreInfo> before = rows.ofOwner(tx, owner.id(), type);
      if (before.isEmpty() || !before.getFirst().guid().equals(store)) {
        detach(tx, owner, type);
        attach(tx, session, owner, type, store);
      }
      return null;
    });
  }

  private void attach(Tx tx, StoreSession session, UserAccount owner, StoreType type, Guid store)
      throws SQLException {
    long id = byGuid(tx, store);
    ObjectRow row = id == 0 ? null : hierarchy.find(tx, List.of(id)).get(id);
    if (row == null || !session.administers(companyOf(tx, id))) {
      throw StoreException.notFound("Store " + store);
    }
    if (!rows.ofOwner(tx, owner.id(), type).isEmpty() || isOwned(tx, id)) {
      throw new StoreException(ErrorCode.COLLISION, "Store or user is not free");
    }
    setOwner(tx, id, owner.id(), owner, type);
  }

  /**
   * Removes a store without owner: nobody can open it any more, and a later purge of soft-deleted
   * objects erases it.
   *
   * @throws StoreException NOT_FOUND, COLLISION when it has an owner
   */
  public void remove(StoreSession session, Guid store) {
    checkAdmin(session, session.companyId());
    transactions.write(tx -> {
      long id = byGuid(tx, store);
      if (id == 0 || !session.administers(companyOf(tx, id))) {
        throw StoreException.notFound("Store " + store);
      }
      if (isOwned(tx, id)) {
        throw new StoreException(ErrorCode.COLLISION, "The store has an owner");
      }
      hierarchy.setDeleted(tx, List.of(id), true);
      PropMap removed = new PropMap().put(Tags.PR_DELETED_ON, MapiTime.ticks(Instant.now()));
      properties.put(tx, List.of(new ObjectProperties(id, removed)));
      try (PreparedStatement delete =
          tx.connection().prepareStatement("DELETE FROM stores WHERE hierarchy_id = ?")) {
        delete.setLong(1, id);
        delete.executeUpdate();
      }
      return null;
    });
  }

  /** The store of a deleted user keeps the number of that user, but is nobody's. */
  private static boolean isOwned(Tx tx, long storeId) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT 1 FROM stores s JOIN users u ON u.id = s.user_id"
                    + " WHERE s.hierarchy_id = ?")) {
      select.setLong(1, storeId);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private static int companyOf(Tx tx, long storeId) throws SQLException {
    try (PreparedStatement select =
        tx.connection().prepareStatement("SELECT company FROM stores WHERE hierarchy_id = ?")) {
      select.setLong(1, storeId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    }
  }

  private static long byGuid(Tx tx, Guid guid) throws SQLException {
    try (PreparedStatement select =
        tx.connection().prepareStatement("SELECT hierarchy_id FROM stores WHERE guid = ?")) {
      select.setBytes(1, guid.bytes());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  /**
   * @param owner number of who has it now, 0 for nobody
   * @param account who had it or has it now
   */
  private void setOwner(Tx tx, long storeId, int owner, UserAccount account, StoreType type)
      throws SQLException {
    hierarchy.setOwner(tx, storeId, owner);
    try (PreparedStatement update =
        tx.connection()
            .prepareStatement(
                "UPDATE stores SET user_id = ?, user_name = ?, type = ?, company = ?"
                    + " WHERE hierarchy_id = ?")) {
      update.setInt(1, owner);
      update.setString(2, account.login());
      update.setInt(3, type.ordinal());
      update.setInt(4, account.companyId());
      update.setLong(5, storeId);
      update.executeUpdate();
    }
  }
}
