package org.mapano.ejb.folder;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.BulkInsert;

/** Receive folders of stores by message class: the table {@code receivefolder}. */
@Singleton
public class ReceiveFolders {
  /** Classes of a store (any case) with their folders. */
  public TreeMap<String, Long> all(Tx tx, long storeId) throws SQLException {
    TreeMap<String, Long> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement("SELECT messageclass, objid FROM receivefolder WHERE storeid = ?")) {
      select.setLong(1, storeId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(row.getString(1), row.getLong(2));
        }
      }
    }
    return found;
  }

  /**
   * The class and the folder for a message class: of the class itself or the longest dotted prefix
   * of it that has one, at last the default.
   *
   * @throws StoreException NOT_FOUND when not even a default is set
   */
  public Map.Entry<String, Long> find(Tx tx, long storeId, String messageClass)
      throws SQLException {
    TreeMap<String, Long> all = all(tx, storeId);
    String wanted = messageClass.toUpperCase(Locale.ROOT);
    while (true) {
      Map.Entry<String, Long> found = all.ceilingEntry(wanted);
      if (found != null && found.getKey().equalsIgnoreCase(wanted)) {
        return found;
      }
      if (wanted.isEmpty()) {
        throw StoreException.notFound("Receive folder of store " + storeId);
      }
      wanted = wanted.substring(0, Math.max(0, wanted.lastIndexOf('.')));
    }
  }

  /** Sets folders for classes of a new store. */
  public void insert(Tx tx, long storeId, Map<String, Long> folders) throws SQLException {
    BulkInsert rows = BulkInsert.into(tx, "receivefolder", "storeid", "objid", "messageclass");
    folders.forEach((messageClass, folderId) -> rows.row(storeId, folderId, messageClass));
    rows.execute();
  }
}
