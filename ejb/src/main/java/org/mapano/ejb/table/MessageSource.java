package org.mapano.ejb.table;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mapano.ejb.cells.FolderMemory;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.InList;
import org.mapano.ejb.property.ObjectQuery;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectFlags;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;

/** The messages of a generic or search folder: all or none, by the right to read the folder. */
final class MessageSource implements RowSource {
  private static final int PRIVATE = 2;

  private final SourceParts parts;
  private final StoreSession session;
  private final Lineage folder;
  private final TableOptions options;
  private final int maxRows;

  MessageSource(
      SourceParts parts, StoreSession session, Lineage folder, TableOptions options, int maxRows) {
    this.parts = parts;
    this.session = session;
    this.folder = folder;
    this.options = options;
    this.maxRows = maxRows;
  }

  private long folderId() {
    return folder.object().id();
  }

  private boolean isSearch() {
    return folder.object().isSearchFolder();
  }

  private int flags() {
    return (options.associated() ? ObjectFlags.ASSOCIATED : 0)
        | (options.deleted() ? ObjectFlags.DELETED : 0);
  }

  private boolean isReadable(Tx tx) throws SQLException {
    return parts.access().allows(tx, session, folder, isSearch() ? Wanted.VISIBLE : Wanted.READ);
  }

  private ObjectQuery query() {
    return isSearch()
        ? new ObjectQuery("r.hierarchyid", "searchresults r", "r.folderid = ?", List.of(folderId()))
        : new ObjectQuery(
            "r.id",
            "hierarchy r",
            "r.parent = ? AND r.type = 5 AND r.flags = ?",
            List.of(folderId(), (long) flags()));
  }

  @Override
  public long[] ids(Tx tx) throws SQLException {
    if (!isReadable(tx)) {
      return new long[0];
    }
    ObjectQuery query = query();
    String sql =
        "SELECT "
            + query.id()
            + " FROM "
            + query.from()
            + " WHERE "
            + query.where()
            + " ORDER BY "
            + query.id()
            + " DESC LIMIT ?";
    long[] ids = new long[64];
    int count = 0;
    try (PreparedStatement statement = tx.connection().prepareStatement(sql)) {
      int parameter = 1;
      for (long value : query.parameters()) {
        statement.setLong(parameter++, value);
      }
      statement.setInt(parameter, maxRows);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          if (count == ids.length) {
            ids = Arrays.copyOf(ids, count * 2);
          }
          ids[count++] = result.getLong(1);
        }
      }
    }
    return Arrays.copyOf(ids, count);
  }

  @Override
  public List<ObjectQuery> queries(Tx tx) throws SQLException {
    return isReadable(tx) ? List.of(query()) : List.of();
  }

  @Override
  public Set<Long> present(Tx tx, Collection<Long> ids) throws SQLException {
    Set<Long> present = new HashSet<>();
    if (!isReadable(tx)) {
      return present;
    }
    if (isSearch()) {
      String sql =
          "SELECT hierarchyid FROM searchresults WHERE folderid = "
              + folderId()
              + " AND hierarchyid IN "
              + InList.LIST;
      InList.select(tx, sql, ids, row -> present.add(row.getLong(1)));
      return present;
    }
    for (ObjectRow row : parts.hierarchy().find(tx, ids).values()) {
      if (row.parent() == folderId()
          && row.type() == ObjectType.MESSAGE
          && row.flags() == flags()) {
        present.add(row.id());
      }
    }
    return present;
  }

  @Override
  public void complete(Tx tx, Set<Integer> wanted, Map<Long, PropMap> rows, FolderMemory memory)
      throws SQLException {
    rows.forEach((id, row) -> RowComputed.fromStored(id, wanted, row));
    Map<Long, ObjectRow> objects =
        memory.objects(rows.keySet(), ids -> parts.hierarchy().find(tx, ids));
    int rights = parts.access().rights(tx, session, List.of(folder)).get(folderId());
    parts
        .computed()
        .add(
            tx,
            session,
            folder.rows(),
            List.copyOf(objects.values()),
            rights,
            wanted,
            rows,
            ids -> memory.keys(ids, above(), missing -> parts.keys().find(tx, missing)));
    if (wanted.contains(PropTag.id(Tags.PR_PARENT_DISPLAY))) {
      addParentNames(tx, objects.values(), rows);
    }
    objects.forEach((id, object) -> RowComputed.fromRow(object, wanted, rows.get(id)));
  }

  private Set<Long> above() {
    return folder.rows().stream().map(ObjectRow::id).collect(Collectors.toSet());
  }

  private void addParentNames(Tx tx, Collection<ObjectRow> objects, Map<Long, PropMap> rows)
      throws SQLException {
    Set<Long> parents = new HashSet<>();
    objects.forEach(object -> parents.add(object.parent()));
    Map<Long, PropMap> names = parts.properties().read(tx, parents, List.of(Tags.PR_DISPLAY_NAME));
    for (ObjectRow object : objects) {
      String name = names.get(object.parent()).string(Tags.PR_DISPLAY_NAME);
      rows.get(object.id()).put(Tags.PR_PARENT_DISPLAY, name);
    }
  }

  @Override
  public FolderMemory memory(Tx tx) throws SQLException {
    return isSearch() || flags() != 0 ? FolderMemory.none() : parts.memory().of(tx, folderId());
  }

  @Override
  public boolean hasChildren() {
    return true;
  }

  @Override
  public Watched watched() {
    return new Watched(0, folderId());
  }

  @Override
  public long concerned(StoreEvent event) {
    return switch (event.kind()) {
      case MESSAGE_CREATED,
          MESSAGE_CHANGED,
          MESSAGE_DELETED,
          MESSAGE_MOVED,
          MESSAGE_LEFT,
          MESSAGE_COPIED ->
          event.objectId();
      case MESSAGES_CHANGED -> 0;
      case NEW_MAIL, FOLDER_CREATED, FOLDER_CHANGED, FOLDER_DELETED, FOLDER_MOVED -> -1;
    };
  }

  @Override
  public Set<Long> unmentionable(Tx tx, Collection<Long> ids) throws SQLException {
    if (folder.store().owner() == session.userId()
        || parts.access().allows(tx, session, folder, Wanted.ADMIN)) {
      return Set.of();
    }
    Map<Long, PropMap> stored = new HashMap<>();
    stored.putAll(parts.properties().read(tx, ids, List.of(Tags.PR_SENSITIVITY)));
    Set<Long> secret = new HashSet<>();
    stored.forEach((id, row) -> {
      PropValue value = row.get(Tags.PR_SENSITIVITY);
      if (value != null && (Integer) value.value() >= PRIVATE) {
        secret.add(id);
      }
    });
    return secret;
  }
}
