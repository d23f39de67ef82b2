package org.mapano.ejb.notify;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectKeys;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Who may hear of what, and the ids that events are told with. */
@Singleton
public class Watching {
  private final Transactions transactions;
  private final ObjectKeys keys;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final PropertyRows properties;
  private final StoreEvents events;

  /** Takes the parts of the store that it asks. */
  @Inject
  public Watching(
      Transactions transactions,
      ObjectKeys keys,
      Ancestry ancestry,
      AccessControl access,
      PropertyRows properties,
      StoreEvents events) {
    this.transactions = transactions;
    this.keys = keys;
    this.ancestry = ancestry;
    this.access = access;
    this.properties = properties;
    this.events = events;
  }

  /**
   * The object with an entry id.
   *
   * @throws StoreException NOT_FOUND, or NO_ACCESS to one below a store that the session may not
   *     see; whole stores may be watched by all, who hear of what they may see ({@link #mayHear})
   */
  public WatchedObject find(StoreSession session, byte[] entryId) {
    return transactions.read(tx -> {
      Lineage line = ancestry.get(tx, id(tx, entryId));
      if (line.object().type() != ObjectType.STORE) {
        access.check(tx, session, line, Wanted.VISIBLE);
      }
      return new WatchedObject(line.object().id(), line.store().id());
    });
  }

  private long id(Tx tx, byte[] entryId) throws SQLException {
    return keys.byEntryId(tx, entryId).orElseThrow(() -> StoreException.notFound("Object"));
  }

  /** Whether a session may hear of the contents of a folder. */
  public boolean mayHear(StoreSession session, long folderId) {
    return transactions.read(tx -> {
      Lineage line = ancestry.find(tx, List.of(folderId)).get(folderId);
      return line != null && access.allows(tx, session, line, Wanted.VISIBLE);
    });
  }

  /** What an event is about. */
  public EventObject describe(StoreEvent event) {
    return transactions.read(tx -> {
      long parentId = parent(tx, event.folderId());
      StoreEvent.Origin origin = event.origin();
      Set<Long> ids = new HashSet<>(List.of(event.objectId(), event.folderId(), parentId));
      if (origin != null) {
        ids.addAll(List.of(origin.objectId(), origin.folderId()));
      }
      Map<Long, ObjectKeys.Keys> found = keys.find(tx, ids);
      PropMap mail =
          event.kind() == StoreEvent.Kind.NEW_MAIL
              ? properties.read(tx, event.objectId(), Tags.PR_MESSAGE_CLASS, Tags.PR_MESSAGE_FLAGS)
              : new PropMap();
      return new EventObject(
          entryId(found.get(event.objectId())),
          entryId(found.get(event.folderId())),
          entryId(found.get(parentId)),
          origin == null ? null : oldEntryId(event, found),
          origin == null ? null : entryId(found.get(origin.folderId())),
          mail.string(Tags.PR_MESSAGE_CLASS),
          mail.integer(Tags.PR_MESSAGE_FLAGS, 0));
    });
  }

  private static byte[] oldEntryId(StoreEvent event, Map<Long, ObjectKeys.Keys> found) {
    StoreEvent.Origin origin = event.origin();
    return origin.objectId() == event.objectId()
        ? origin.entryId()
        : entryId(found.get(origin.objectId()));
  }

  /** The folder above a folder, deleted or not; 0 when the folder is gone or is the highest. */
  public long parentOf(long folderId) {
    return transactions.read(tx -> parent(tx, folderId));
  }

  private long parent(Tx tx, long folderId) throws SQLException {
    Lineage line = ancestry.find(tx, List.of(folderId)).get(folderId);
    return line == null ? 0 : line.object().parent();
  }

  private static byte[] entryId(ObjectKeys.Keys found) {
    return found == null ? null : found.entryId();
  }

  /**
   * Tells everybody that a message is new mail, for programs that deliver by saving messages.
   *
   * @throws StoreException NOT_FOUND, NO_ACCESS to the message
   */
  public void announceMail(StoreSession session, byte[] entryId) {
    StoreEvent event =
        transactions.read(tx -> {
          Lineage line = ancestry.get(tx, id(tx, entryId)).living(ObjectType.MESSAGE);
          access.check(tx, session, line, Wanted.READ);
          return new StoreEvent(
              StoreEvent.Kind.NEW_MAIL,
              line.store().id(),
              line.object().parent(),
              line.object().id(),
              0);
        });
    events.publish(event);
  }
}
