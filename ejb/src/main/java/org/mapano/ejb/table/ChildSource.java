package org.mapano.ejb.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.cells.FolderMemory;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;

/** The recipients or attachments of a message that the session may read. */
final class ChildSource extends ListedSource {
  private final SourceParts parts;
  private final StoreSession session;
  private final Lineage message;
  private final Integer[] types;

  ChildSource(SourceParts parts, StoreSession session, Lineage message, Integer... types) {
    this.parts = parts;
    this.session = session;
    this.message = message;
    this.types = types;
  }

  @Override
  public long[] ids(Tx tx) throws SQLException {
    if (!parts.access().allows(tx, session, message, Wanted.READ)) {
      return new long[0];
    }
    return parts.hierarchy().children(tx, List.of(message.object().id()), types).stream()
        .map(ObjectRow::id)
        .sorted(Comparator.reverseOrder())
        .mapToLong(Long::longValue)
        .toArray();
  }

  @Override
  public void complete(Tx tx, Set<Integer> wanted, Map<Long, PropMap> rows, FolderMemory memory)
      throws SQLException {
    for (ObjectRow object : parts.hierarchy().find(tx, rows.keySet()).values()) {
      PropMap row = rows.get(object.id());
      if (object.type() == ObjectType.ATTACHMENT
          && wanted.contains(PropTag.id(Tags.PR_RECORD_KEY))
          && !row.has(Tags.PR_RECORD_KEY)) {
        ByteBuffer key = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        row.put(Tags.PR_RECORD_KEY, key.putInt((int) object.id()).array());
      }
      if (wanted.contains(PropTag.id(Tags.PR_EC_HIERARCHYID))) {
        row.put(Tags.PR_EC_HIERARCHYID, (int) object.id());
      }
      if (wanted.contains(PropTag.id(Tags.PR_EC_PARENT_HIERARCHYID))) {
        row.put(Tags.PR_EC_PARENT_HIERARCHYID, (int) object.parent());
      }
      RowComputed.fromRow(object, wanted, row);
    }
  }

  @Override
  public Watched watched() {
    return Watched.NOTHING;
  }

  @Override
  public long concerned(StoreEvent event) {
    return -1;
  }
}
