package org.mapano.ejb.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mapano.ejb.persistence.Tx;

/** Counts from the rows what the store keeps as counters, and compares. */
public final class FolderAudit {
  private static final Map<Integer, String> COUNTED =
      Map.of(
          0x3602, "type = 5 AND flags = 0",
          0x3617, "type = 5 AND flags = 64",
          0x6640, "type = 5 AND flags = 1024",
          0x6643, "type = 5 AND flags = 1088",
          0x6641, "type = 3 AND flags >= 1024",
          0x6638, "type = 3 AND flags < 1024");

  private FolderAudit() {}

  /** Checks counters, numbers, change keys and sizes of a whole store. */
  public static void check(StoreFixture fixture, long storeId) {
    fixture
        .database()
        .transactions()
        .read(tx -> {
          HierarchyRows hierarchy = fixture.get(HierarchyRows.class);
          List<ObjectRow> folders =
              hierarchy.descendants(tx, List.of(storeId), true, ObjectType.FOLDER);
          assertThat(folders).isNotEmpty();
          for (ObjectRow folder : folders) {
            if (folder.parent() != storeId) {
              checkFolder(tx, folder.id());
            }
          }
          checkSize(tx, storeId, hierarchy);
          return null;
        });
  }

  private static void checkFolder(Tx tx, long folderId) throws SQLException {
    Map<Integer, Long> stored = new TreeMap<>();
    Map<Integer, Long> counted = new TreeMap<>();
    for (Map.Entry<Integer, String> counter : COUNTED.entrySet()) {
      String rows = "SELECT COUNT(*) FROM hierarchy WHERE parent = ? AND ";
      counted.put(counter.getKey(), number(tx, rows + counter.getValue(), folderId));
      stored.put(counter.getKey(), property(tx, folderId, counter.getKey(), "val_ulong"));
    }
    counted.put(
        0x3603,
        number(
            tx,
            "SELECT COUNT(*) FROM hierarchy h JOIN properties p ON p.hierarchyid = h.id AND"
                + " p.tag = 3591 AND p.type = 3 WHERE h.parent = ? AND h.type = 5 AND"
                + " h.flags = 0 AND MOD(p.val_ulong, 2) = 0",
            folderId));
    stored.put(0x3603, property(tx, folderId, 0x3603, "val_ulong"));
    assertThat(stored).as("counters of folder " + folderId).isEqualTo(counted);
    long indexed = number(tx, "SELECT COUNT(*) FROM mapano_message WHERE folder_id = ?", folderId);
    long built =
        number(
            tx,
            "SELECT COUNT(*) FROM mapano_folder WHERE folder_id = ? AND change_number > 0",
            folderId);
    if (built > 0) {
      assertThat(indexed).as("index of folder " + folderId).isEqualTo(counted.get(0x3602));
    }
  }

  private static void checkSize(Tx tx, long storeId, HierarchyRows hierarchy) throws SQLException {
    long sum = 0;
    for (ObjectRow folder : hierarchy.descendants(tx, List.of(storeId), false, ObjectType.FOLDER)) {
      sum +=
          number(
              tx,
              "SELECT COALESCE(SUM(p.val_ulong), 0) FROM hierarchy h JOIN properties p ON"
                  + " p.hierarchyid = h.id AND p.tag = 3592 AND p.type = 3 WHERE h.parent = ?"
                  + " AND h.type = 5 AND h.flags < 1024",
              folder.id());
    }
    assertThat(property(tx, storeId, 0x0E08, "val_longint")).as("store size").isEqualTo(sum);
  }

  private static long property(Tx tx, long id, int tag, String column) throws SQLException {
    return number(
        tx,
        "SELECT " + column + " FROM properties WHERE tag = " + tag + " AND hierarchyid = ?",
        id);
  }

  static long number(Tx tx, String sql, long id) throws SQLException {
    try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }
}
