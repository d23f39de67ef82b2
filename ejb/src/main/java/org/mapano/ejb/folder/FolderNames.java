package org.mapano.ejb.folder;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Tx;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;

/** Names of folders: unique among living siblings without regard to case. */
final class FolderNames {
  private static final int MAX_LENGTH = 4096;
  private static final String SIBLINGS =
      "SELECT h.id, p.val_string FROM hierarchy h JOIN properties p ON p.hierarchyid = h.id"
          + " WHERE h.parent = ? AND h.type = 3 AND h.flags < 1024 AND p.type = 30 AND p.tag = "
          + PropTag.id(Tags.PR_DISPLAY_NAME);

  private FolderNames() {}

  /**
   * Refuses what is no name.
   *
   * @throws StoreException INVALID_PARAMETER when there is none, TOO_BIG when too long
   */
  static void check(String name) {
    if (name == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "A folder needs a name");
    }
    if (name.length() > MAX_LENGTH) {
      throw new StoreException(ErrorCode.TOO_BIG, "The folder name is too long");
    }
  }

  /** Names of the living subfolders of a locked folder by id. */
  static Map<Long, String> siblings(Tx tx, long parentId) throws SQLException {
    Map<Long, String> names = new HashMap<>();
    try (PreparedStatement select = tx.connection().prepareStatement(SIBLINGS)) {
      select.setLong(1, parentId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          names.put(row.getLong(1), row.getString(2));
        }
      }
    }
    return names;
  }

  /**
   * Refuses a name that a sibling has.
   *
   * @param self folder that may have the name itself, 0 for none
   * @throws StoreException COLLISION
   */
  static void checkFree(Map<Long, String> siblings, String name, long self) {
    for (Map.Entry<Long, String> sibling : siblings.entrySet()) {
      if (sibling.getKey() != self && name.equalsIgnoreCase(sibling.getValue())) {
        throw new StoreException(ErrorCode.COLLISION, "A folder of that name exists: " + name);
      }
    }
  }
}
