package org.mapano.ejb.table;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

/** The folders below a folder that are visible to the session. */
final class FolderSource extends ListedSource {
  private final SourceParts parts;
  private final StoreSession session;
  private final Lineage top;
  private final TableOptions options;
  private final int maxRows;

  FolderSource(
      SourceParts parts, StoreSession session, Lineage top, TableOptions options, int maxRows) {
    this.parts = parts;
    this.session = session;
    this.top = top;
    this.options = options;
    this.maxRows = maxRows;
  }

  @Override
  public long[] ids(Tx tx) throws SQLException {
    List<Lineage> below = below(tx);
    Set<Long> visible = parts.access().allowed(tx, session, below, Wanted.VISIBLE);
    return visible.stream()
        .sorted(Comparator.reverseOrder())
        .limit(maxRows)
        .mapToLong(Long::longValue)
        .toArray();
  }

  private List<Lineage> below(Tx tx) throws SQLException {
    List<Long> roots = List.of(top.object().id());
    List<ObjectRow> rows =
        options.deep() && !options.deleted()
            ? parts.hierarchy().descendants(tx, roots, false, ObjectType.FOLDER)
            : parts.hierarchy().children(tx, roots, ObjectType.FOLDER);
    Map<Long, Lineage> known = new HashMap<>(Map.of(top.object().id(), top));
    List<Lineage> below = new ArrayList<>();
    for (ObjectRow row : rows) {
      if (row.isDeleted() == options.deleted()) {
        List<ObjectRow> line = new ArrayList<>(List.of(row));
        line.addAll(known.get(row.parent()).rows());
        known.put(row.id(), new Lineage(line));
        below.add(known.get(row.id()));
      }
    }
    return below;
  }

  @Override
  public void complete(Tx tx, Set<Integer> wanted, Map<Long, PropMap> rows, FolderMemory memory)
      throws SQLException {
    Map<Long, Lineage> lineages = parts.ancestry().find(tx, rows.keySet());
    Map<Long, Integer> rights = parts.access().rights(tx, session, lineages.values());
    Map<Integer, List<ObjectRow>> byRights = new HashMap<>();
    for (Lineage lineage : lineages.values()) {
      ObjectRow object = lineage.object();
      byRights.computeIfAbsent(rights.get(object.id()), bits -> new ArrayList<>()).add(object);
    }
    for (Map.Entry<Integer, List<ObjectRow>> group : byRights.entrySet()) {
      parts.computed().add(tx, session, top.rows(), group.getValue(), group.getKey(), wanted, rows);
    }
    for (Lineage lineage : lineages.values()) {
      ObjectRow object = lineage.object();
      RowComputed.fromRow(object, wanted, rows.get(object.id()));
      if (wanted.contains(PropTag.id(Tags.PR_DEPTH))) {
        int depth = lineage.rows().size() - top.rows().size();
        rows.get(object.id()).put(Tags.PR_DEPTH, depth);
      }
    }
  }

  @Override
  public Watched watched() {
    return new Watched(top.store().id(), 0);
  }

  @Override
  public long concerned(StoreEvent event) {
    return switch (event.kind()) {
      case FOLDER_CREATED, FOLDER_CHANGED, FOLDER_DELETED, FOLDER_MOVED -> event.objectId();
      case MESSAGE_CREATED,
          MESSAGE_CHANGED,
          MESSAGE_DELETED,
          MESSAGE_MOVED,
          MESSAGE_LEFT,
          MESSAGE_COPIED,
          MESSAGES_CHANGED ->
          event.folderId();
      case NEW_MAIL -> -1;
    };
  }
}
