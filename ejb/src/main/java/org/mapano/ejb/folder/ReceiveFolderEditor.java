package org.mapano.ejb.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectType;

/** Points message classes at receive folders (store-semantics 5). */
@Singleton
class ReceiveFolderEditor {
  private static final int MAX_CLASS = 185;

  private final Ancestry ancestry;
  private final AccessControl access;
  private final ReceiveFolders rows;

  @Inject
  ReceiveFolderEditor(Ancestry ancestry, AccessControl access, ReceiveFolders rows) {
    this.ancestry = ancestry;
    this.access = access;
    this.rows = rows;
  }

  /** The receive folders of a store by class; needs the right to read it. */
  Map<String, Long> all(Tx tx, StoreSession session, long storeId) throws SQLException {
    access.check(tx, session, ancestry.get(tx, storeId).living(ObjectType.STORE), Wanted.READ);
    return rows.all(tx, storeId);
  }

  /**
   * Sets the folder of a class.
   *
   * @param folderId folder of the store; 0 points the class at the folder of the default class
   */
  void set(Tx tx, StoreSession session, long storeId, String messageClass, long folderId)
      throws SQLException {
    if (messageClass.length() > MAX_CLASS) {
      throw new StoreException(ErrorCode.TOO_BIG, "The message class is too long");
    }
    Lineage store = ancestry.get(tx, storeId).living(ObjectType.STORE);
    Map<String, Long> present = rows.all(tx, storeId);
    long wanted = folderId == 0 ? fallback(present, messageClass) : folderId;
    checkFolder(tx, storeId, wanted);
    Long known = present.get(messageClass);
    if (known == null) {
      access.check(tx, session, store, Wanted.CREATE);
      rows.insert(tx, storeId, Map.of(messageClass, wanted));
    } else if (known != wanted) {
      access.check(tx, session, store, Wanted.EDIT);
      update(tx, storeId, messageClass, wanted);
    }
  }

  private static long fallback(Map<String, Long> present, String messageClass) {
    if (messageClass.isEmpty()) {
      throw new StoreException(ErrorCode.INVALID_TYPE, "The default class needs a folder");
    }
    Long fallback = present.get("");
    if (fallback == null) {
      throw new StoreException(ErrorCode.DATABASE_ERROR, "The store has no default receive folder");
    }
    return fallback;
  }

  private void checkFolder(Tx tx, long storeId, long folderId) throws SQLException {
    Lineage folder = ancestry.find(tx, List.of(folderId)).get(folderId);
    if (folder == null
        || folder.object().type() != ObjectType.FOLDER
        || folder.store().id() != storeId) {
      throw new StoreException(
          ErrorCode.INVALID_ENTRYID, "Object " + folderId + " is no folder of the store");
    }
    folder.living(ObjectType.FOLDER);
  }

  private static void update(Tx tx, long storeId, String messageClass, long folderId)
      throws SQLException {
    try (PreparedStatement update =
        tx.connection()
            .prepareStatement(
                "UPDATE receivefolder SET objid = ? WHERE storeid = ? AND messageclass = ?")) {
      update.setLong(1, folderId);
      update.setLong(2, storeId);
      update.setString(3, messageClass);
      update.executeUpdate();
    }
  }
}
