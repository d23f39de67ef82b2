package org.mapano.ejb.transfer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.table.MessageCells;
import org.mapano.mapi.prop.PropMap;

/** Takes whole messages out of stores. */
@Singleton
public class MessageExports {
  /** Most messages of one export. */
  public static final int MAX_MESSAGES = 10_000;

  private final Transactions transactions;
  private final ObjectKeys keys;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final MessageCells cells;
  private final WholeMessageLoader loader;

  @Inject
  MessageExports(
      Transactions transactions,
      ObjectKeys keys,
      Ancestry ancestry,
      AccessControl access,
      MessageCells cells,
      WholeMessageLoader loader) {
    this.transactions = transactions;
    this.keys = keys;
    this.ancestry = ancestry;
    this.access = access;
    this.cells = cells;
    this.loader = loader;
  }

  /** How messages are named. */
  public enum Naming {
    ENTRY_ID,
    SOURCE_KEY
  }

  /**
   * The messages among some that the session may read; deleted and unknown ones are left out.
   *
   * @param names entry ids or source keys
   * @param tags wanted properties, as cells of tables
   * @return in the order of the names
   * @throws StoreException TOO_BIG for more than {@link #MAX_MESSAGES}
   */
  public List<ExportChoice> choose(
      StoreSession session, Naming naming, List<byte[]> names, Set<Integer> tags) {
    if (names.size() > MAX_MESSAGES) {
      throw new StoreException(ErrorCode.TOO_BIG, "More than " + MAX_MESSAGES + " messages");
    }
    return transactions.read(tx -> {
      Map<Integer, Long> ids = find(tx, naming, names);
      Map<Long, Lineage> readable = readable(tx, session, ids.values());
      Map<Long, PropMap> values = values(tx, session, readable, tags);
      List<ExportChoice> choices = new ArrayList<>();
      ids.forEach((step, id) -> {
        if (readable.containsKey(id)) {
          choices.add(new ExportChoice(step, id, values.get(id)));
        }
      });
      return choices;
    });
  }

  private Map<Integer, Long> find(Tx tx, Naming naming, List<byte[]> names) throws SQLException {
    Map<Integer, Long> found = new LinkedHashMap<>();
    for (int step = 0; step < names.size(); step++) {
      byte[] name = names.get(step);
      OptionalLong id =
          naming == Naming.ENTRY_ID ? keys.byEntryId(tx, name) : keys.bySourceKey(tx, name);
      if (id.isPresent()) {
        found.put(step, id.getAsLong());
      }
    }
    return found;
  }

  private Map<Long, Lineage> readable(Tx tx, StoreSession session, Collection<Long> ids)
      throws SQLException {
    Map<Long, Lineage> living = new HashMap<>(ancestry.find(tx, ids));
    living
        .values()
        .removeIf(object -> object.object().type() != ObjectType.MESSAGE || object.isDeleted());
    living.keySet().retainAll(access.allowed(tx, session, living.values(), Wanted.READ));
    return living;
  }

  private Map<Long, PropMap> values(
      Tx tx, StoreSession session, Map<Long, Lineage> messages, Set<Integer> tags)
      throws SQLException {
    Map<Long, Lineage> folders = new HashMap<>();
    Map<Long, List<Long>> members = new HashMap<>();
    messages.forEach((id, message) -> {
      Lineage parent = new Lineage(message.rows().subList(1, message.rows().size()));
      folders.put(parent.object().id(), parent);
      members.computeIfAbsent(parent.object().id(), key -> new ArrayList<>()).add(id);
    });
    Map<Long, PropMap> values = new HashMap<>();
    for (Map.Entry<Long, List<Long>> folder : members.entrySet()) {
      values.putAll(cells.read(tx, session, folders.get(folder.getKey()), folder.getValue(), tags));
    }
    return values;
  }

  /**
   * A message that was chosen.
   *
   * @return empty when it is gone, or may not be read any more
   */
  public Optional<WholeMessage> load(StoreSession session, long messageId) {
    return transactions.read(tx ->
        readable(tx, session, List.of(messageId)).isEmpty()
            ? Optional.empty()
            : Optional.of(loader.load(tx, messageId)));
  }
}
