package org.mapano.ejb.rights;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.folder.Rights;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.BulkInsert;

/** Permission entries: the table {@code acl}. */
@Singleton
public class AclRows {
  private static final int DENIED = 1;
  private static final int GRANTED = 2;
  private static final int DENIED_MASK = 0x15FB;

  /** Grants rights on an object; the matching denied entry is kept beside it, as clients do. */
  public void grant(Tx tx, long objectId, int granteeId, int rights) throws SQLException {
    BulkInsert.upsert(tx, "acl", 3, "hierarchy_id", "id", "type", "rights")
        .row(objectId, granteeId, DENIED, denied(rights))
        .row(objectId, granteeId, GRANTED, rights)
        .execute();
  }

  /** The entries of an object. */
  List<Permission> list(Tx tx, long objectId) throws SQLException {
    List<Permission> found = new ArrayList<>();
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT id, type, rights FROM acl WHERE hierarchy_id = ? ORDER BY id, type")) {
      select.setLong(1, objectId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          boolean granted = row.getInt(2) == GRANTED;
          found.add(new Permission(row.getInt(1), granted, (int) row.getLong(3)));
        }
      }
    }
    return found;
  }

  /** Makes one change. */
  void change(Tx tx, long objectId, PermissionChange change) throws SQLException {
    if (change.removed()) {
      remove(tx, objectId, change);
    } else if (change.deniedToo() && change.granted()) {
      grant(tx, objectId, change.userId(), change.rights());
    } else {
      BulkInsert.upsert(tx, "acl", 3, "hierarchy_id", "id", "type", "rights")
          .row(objectId, change.userId(), change.granted() ? GRANTED : DENIED, change.rights())
          .execute();
    }
  }

  private static void remove(Tx tx, long objectId, PermissionChange change) throws SQLException {
    String which = change.deniedToo() ? "" : " AND type = " + (change.granted() ? GRANTED : DENIED);
    try (PreparedStatement delete =
        tx.connection()
            .prepareStatement("DELETE FROM acl WHERE hierarchy_id = ? AND id = ?" + which)) {
      delete.setLong(1, objectId);
      delete.setInt(2, change.userId());
      delete.executeUpdate();
    }
  }

  /** The denied bits that belong to granted ones (store-semantics 9). */
  static int denied(int rights) {
    int denied = rights ^ DENIED_MASK;
    denied = ownedAndAny(denied, rights, Rights.EDIT_OWNED, Rights.EDIT_ANY);
    return ownedAndAny(denied, rights, Rights.DELETE_OWNED, Rights.DELETE_ANY);
  }

  private static int ownedAndAny(int denied, int rights, int owned, int any) {
    if ((rights & any) != 0) {
      return denied & ~owned;
    }
    return (rights & owned) != 0 ? denied & ~owned | any : denied;
  }
}
