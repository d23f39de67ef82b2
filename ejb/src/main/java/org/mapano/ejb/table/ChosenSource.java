package org.mapano.ejb.table;

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
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.prop.PropMap;

/** Messages that a client has chosen: those of them that live and may be read. */
final class ChosenSource extends ListedSource {
  private final SourceParts parts;
  private final StoreSession session;
  private final Set<Long> chosen;

  ChosenSource(SourceParts parts, StoreSession session, List<Long> chosen) {
    this.parts = parts;
    this.session = session;
    this.chosen = Set.copyOf(chosen);
  }

  @Override
  public long[] ids(Tx tx) throws SQLException {
    Map<Long, Lineage> found = parts.ancestry().find(tx, chosen);
    found
        .values()
        .removeIf(object -> object.object().type() != ObjectType.MESSAGE || object.isDeleted());
    return parts.access().allowed(tx, session, found.values(), Wanted.READ).stream()
        .sorted(Comparator.reverseOrder())
        .mapToLong(Long::longValue)
        .toArray();
  }

  @Override
  public void complete(Tx tx, Set<Integer> wanted, Map<Long, PropMap> rows, FolderMemory memory)
      throws SQLException {
    for (Lineage message : parts.ancestry().find(tx, rows.keySet()).values()) {
      long id = message.object().id();
      RowComputed.fromStored(id, wanted, rows.get(id));
      int rights = parts.access().rights(tx, session, List.of(message)).get(id);
      parts
          .computed()
          .add(tx, session, message.rows(), List.of(message.object()), rights, wanted, rows);
      RowComputed.fromRow(message.object(), wanted, rows.get(id));
    }
  }

  @Override
  public boolean hasChildren() {
    return true;
  }

  @Override
  public Watched watched() {
    return Watched.EVERYTHING;
  }

  @Override
  public long concerned(StoreEvent event) {
    return switch (event.kind()) {
      case MESSAGE_CHANGED, MESSAGE_DELETED, MESSAGE_MOVED, MESSAGE_LEFT ->
          chosen.contains(event.objectId()) ? event.objectId() : -1;
      case MESSAGES_CHANGED, FOLDER_DELETED -> 0;
      default -> -1;
    };
  }
}
