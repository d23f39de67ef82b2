package org.mapano.ejb.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.InList;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;

/** Sums of the sizes of living messages. */
@Singleton
class FolderSizes {
  private static final String SUM =
      "SELECT SUM(p.val_ulong) FROM hierarchy h JOIN properties p ON p.hierarchyid = h.id"
          + " WHERE h.type = 5 AND h.flags < 1024 AND p.type = 3 AND p.tag = "
          + PropTag.id(Tags.PR_MESSAGE_SIZE)
          + " AND h.parent IN "
          + InList.LIST;

  private final HierarchyRows hierarchy;

  @Inject
  FolderSizes(HierarchyRows hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** Size of the messages in a folder and its living subfolders. */
  long livingTree(Tx tx, long folderId) throws SQLException {
    List<Long> ids = new ArrayList<>(List.of(folderId));
    hierarchy.descendants(tx, List.of(folderId), false, ObjectType.FOLDER).stream()
        .map(ObjectRow::id)
        .forEach(ids::add);
    return of(tx, ids);
  }

  /** Size of the messages directly in folders. */
  long of(Tx tx, Collection<Long> folderIds) throws SQLException {
    long[] sum = new long[1];
    InList.select(tx, SUM, folderIds, row -> sum[0] += row.getLong(1));
    return sum[0];
  }
}
