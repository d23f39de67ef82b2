package org.mapano.ejb.softdelete;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.InList;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.mapi.time.MapiTime;

/**
 * Erases stores that have been removed, in pieces from the leaves up: a stop in between loses
 * nothing, and the next purge goes on. Nobody can open such a store, so nothing is counted or told.
 */
@Singleton
class RemovedStores {
  private static final int PIECE = 200;

  private static final String DUE =
      "SELECT h.id FROM hierarchy h LEFT JOIN properties p ON p.hierarchyid = h.id"
          + " AND p.tag = 26255 AND p.type = 64 WHERE h.type = 1 AND h.flags >= 1024"
          + " AND (p.val_hi IS NULL OR p.val_hi < ? OR p.val_hi = ? AND p.val_lo <= ?)"
          + " ORDER BY h.id";

  private final Transactions transactions;
  private final HierarchyRows hierarchy;
  private final ObjectEraser eraser;
  private final IndexWriter index;
  private final StoreCatalog catalog;

  @Inject
  RemovedStores(
      Transactions transactions,
      HierarchyRows hierarchy,
      ObjectEraser eraser,
      IndexWriter index,
      StoreCatalog catalog) {
    this.transactions = transactions;
    this.hierarchy = hierarchy;
    this.eraser = eraser;
    this.index = index;
    this.catalog = catalog;
  }

  /**
   * Erases what was removed before a time.
   *
   * @return number of stores
   */
  int purge(long before) {
    List<Long> stores = transactions.read(tx -> due(tx, before));
    stores.forEach(this::erase);
    return stores.size();
  }

  private static List<Long> due(Tx tx, long before) throws SQLException {
    List<Long> due = new ArrayList<>();
    try (PreparedStatement select = tx.connection().prepareStatement(DUE)) {
      select.setInt(1, MapiTime.high(before));
      select.setInt(2, MapiTime.high(before));
      select.setLong(3, MapiTime.low(before));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          due.add(row.getLong(1));
        }
      }
    }
    return due;
  }

  private void erase(long storeId) {
    List<Long> folders =
        transactions
            .read(tx -> hierarchy.descendants(tx, List.of(storeId), true, ObjectType.FOLDER))
            .stream()
            .map(ObjectRow::id)
            .toList()
            .reversed();
    folders.forEach(this::eraseMessages);
    for (int from = 0; from < folders.size(); from += PIECE) {
      eraseFolders(folders.subList(from, Math.min(folders.size(), from + PIECE)));
    }
    transactions.write(tx -> {
      eraser.eraseFolders(tx, List.of(storeId));
      tx.afterCommit(() -> catalog.forget(storeId));
      return null;
    });
  }

  private void eraseMessages(long folderId) {
    List<Long> messages =
        transactions.read(tx -> hierarchy.messages(tx, List.of(folderId))).stream()
            .map(ObjectRow::id)
            .toList();
    for (int from = 0; from < messages.size(); from += PIECE) {
      List<Long> piece = messages.subList(from, Math.min(messages.size(), from + PIECE));
      transactions.write(tx -> {
        eraser.eraseMessages(tx, piece);
        return null;
      });
    }
  }

  private void eraseFolders(List<Long> folderIds) {
    transactions.write(tx -> {
      index.lock(tx, folderIds);
      index.foldersDeleted(tx, folderIds);
      eraser.eraseFolders(tx, folderIds);
      InList.update(tx, "DELETE FROM receivefolder WHERE objid IN " + InList.LIST, folderIds);
      tx.afterCommit(() -> folderIds.forEach(catalog::forget));
      return null;
    });
  }
}
