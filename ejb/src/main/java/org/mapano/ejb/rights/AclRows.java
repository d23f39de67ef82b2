package org.mapano.ejb.rights;

import jakarta.inject.Singleton;
import java.sql.SQLException;
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
