package org.mapano.ejb.table;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.cells.FolderMemory;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectQuery;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.submission.OtherSender;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;

/**
 * Submitted messages: of all stores for the spooler, or those of one store that its client sends.
 */
final class QueueSource implements RowSource {
  /** What this server has begun to send is not shown to another spooler. */
  private static final String NOT_TAKEN =
      " AND NOT EXISTS (SELECT 1 FROM mapano_mail m WHERE m.message_id = q.hierarchy_id)";

  private final SourceParts parts;
  private final UserDirectory users;
  private final OtherSender other;
  private final StoreSession session;
  private final long storeId;

  /**
   * @param storeId 0 for the queue of the spooler
   */
  QueueSource(
      SourceParts parts,
      UserDirectory users,
      OtherSender other,
      StoreSession session,
      long storeId) {
    this.parts = parts;
    this.users = users;
    this.other = other;
    this.session = session;
    this.storeId = storeId;
  }

  private ObjectQuery query() {
    if (storeId == 0) {
      other.seen();
    }
    return storeId == 0
        ? new ObjectQuery(
            "q.hierarchy_id", "outgoingqueue q", "MOD(q.flags, 2) = ?" + NOT_TAKEN, List.of(1L))
        : new ObjectQuery(
            "q.hierarchy_id",
            "outgoingqueue q",
            "MOD(q.flags, 2) = ? AND q.store_id = ?",
            List.of(0L, storeId));
  }

  private Map<Long, Integer> queued(Tx tx) throws SQLException {
    ObjectQuery query = query();
    Map<Long, Integer> found = new HashMap<>();
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "SELECT q.hierarchy_id, q.flags FROM outgoingqueue q WHERE " + query.where())) {
      for (int i = 0; i < query.parameters().size(); i++) {
        select.setLong(i + 1, query.parameters().get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(row.getLong(1), row.getInt(2));
        }
      }
    }
    return found;
  }

  /** Queued messages that exist and may be read. */
  private Set<Long> readable(Tx tx, Collection<Long> ids) throws SQLException {
    Map<Long, Lineage> lineages = parts.ancestry().find(tx, ids);
    lineages.values().removeIf(Lineage::isDeleted);
    return parts.access().allowed(tx, session, lineages.values(), Wanted.READ);
  }

  @Override
  public long[] ids(Tx tx) throws SQLException {
    return readable(tx, queued(tx).keySet()).stream()
        .sorted(java.util.Comparator.reverseOrder())
        .mapToLong(Long::longValue)
        .toArray();
  }

  @Override
  public List<ObjectQuery> queries(Tx tx) {
    return List.of(query());
  }

  @Override
  public Set<Long> present(Tx tx, Collection<Long> ids) throws SQLException {
    Set<Long> present = new HashSet<>(queued(tx).keySet());
    present.retainAll(ids);
    return readable(tx, present);
  }

  @Override
  public void complete(Tx tx, Set<Integer> wanted, Map<Long, PropMap> rows, FolderMemory memory)
      throws SQLException {
    Map<Long, Integer> queued = queued(tx);
    Map<Integer, String> owners = new HashMap<>();
    for (Lineage message : parts.ancestry().find(tx, rows.keySet()).values()) {
      PropMap row = rows.get(message.object().id());
      RowComputed.fromStored(message.object().id(), wanted, row);
      int rights = parts.access().rights(tx, session, List.of(message)).get(message.object().id());
      parts
          .computed()
          .add(tx, session, message.rows(), List.of(message.object()), rights, wanted, rows);
      RowComputed.fromRow(message.object(), wanted, row);
      if (wanted.contains(PropTag.id(Tags.PR_EC_OUTGOING_FLAGS))) {
        row.put(Tags.PR_EC_OUTGOING_FLAGS, queued.get(message.object().id()));
      }
      if (wanted.contains(PropTag.id(Tags.PR_EC_MAILBOX_OWNER_ACCOUNT))) {
        row.put(Tags.PR_EC_MAILBOX_OWNER_ACCOUNT, owner(message.store().owner(), owners));
      }
    }
  }

  private String owner(int id, Map<Integer, String> known) {
    return known.computeIfAbsent(
        id, key -> users.findById(key).map(UserAccount::login).orElse(null));
  }

  @Override
  public boolean hasChildren() {
    return true;
  }

  @Override
  public Watched watched() {
    return storeId == 0 ? Watched.EVERYTHING : new Watched(storeId, 0);
  }

  @Override
  public long concerned(StoreEvent event) {
    return switch (event.kind()) {
      case MESSAGE_CHANGED, MESSAGE_DELETED, MESSAGE_MOVED, MESSAGE_LEFT -> event.objectId();
      case MESSAGES_CHANGED, FOLDER_DELETED -> 0;
      default -> -1;
    };
  }

  @Override
  public Set<Long> unmentionable(Tx tx, Collection<Long> ids) {
    return Set.of();
  }
}
