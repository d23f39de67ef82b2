package org.mapano.ejb.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.persistence.Tx;
import org.mapano.mapi.id.Guid;

/** Statements on the table {@code stores}. */
@Singleton
public class StoreRows {
  private final HierarchyRows hierarchy;

  @Inject
  public StoreRows(HierarchyRows hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** Living stores of a user, company or group of one type. */
  List<StoreInfo> ofOwner(Tx tx, int ownerId, StoreType type) throws SQLException {
    List<StoreInfo> found = new ArrayList<>();
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT s.hierarchy_id, s.guid, s.company FROM stores s JOIN hierarchy h"
                    + " ON h.id = s.hierarchy_id WHERE s.user_id = ? AND s.type = ?"
                    + " AND h.flags < 1024 ORDER BY s.hierarchy_id")) {
      select.setInt(1, ownerId);
      select.setInt(2, type.ordinal());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Guid guid = new Guid(row.getBytes(2));
          long id = row.getLong(1);
          found.add(new StoreInfo(id, 0, ownerId, type, guid, row.getInt(3)));
        }
      }
    }
    List<StoreInfo> complete = new ArrayList<>();
    for (StoreInfo store : found) {
      long root = hierarchy.rootFolder(tx, store.id());
      complete.add(new StoreInfo(store.id(), root, ownerId, type, store.guid(), store.companyId()));
    }
    return complete;
  }

  /** Adds a store. */
  void insert(Tx tx, StoreInfo store, String userName) throws SQLException {
    try (PreparedStatement insert =
        tx.connection()
            .prepareStatement(
                "INSERT INTO stores (hierarchy_id, user_id, type, user_name, company, guid)"
                    + " VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setLong(1, store.id());
      insert.setInt(2, store.ownerId());
      insert.setInt(3, store.type().ordinal());
      insert.setString(4, userName);
      insert.setInt(5, store.companyId());
      insert.setBytes(6, store.guid().bytes());
      insert.executeUpdate();
    }
  }

  /** Lets only one transaction at a time create stores of an owner. */
  void lockOwner(Tx tx, int ownerId) throws SQLException {
    try (PreparedStatement select =
        tx.connection().prepareStatement("SELECT id FROM users WHERE id = ? FOR UPDATE")) {
      select.setInt(1, ownerId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
      }
    }
  }
}
