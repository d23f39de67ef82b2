package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Gives messages other contents: the change that takes away all there is and brings the new. */
@Singleton
public class TreeReplacer {
  private final EditableMessages editable;
  private final HierarchyRows hierarchy;
  private final PropertyRows properties;
  private final TreeUpdater updater;

  @Inject
  TreeReplacer(
      EditableMessages editable,
      HierarchyRows hierarchy,
      PropertyRows properties,
      TreeUpdater updater) {
    this.editable = editable;
    this.hierarchy = hierarchy;
    this.properties = properties;
    this.updater = updater;
  }

  /**
   * Gives a message other contents: what is not among those sent goes. It keeps its ids and what
   * belongs to the server.
   *
   * @param folderId folder the message was seen in
   * @param sent new contents, without ids below the message
   */
  public void replace(Tx tx, StoreSession session, Author author, long folderId, ObjectTree sent)
      throws SQLException {
    long messageId = sent.id();
    editable.lock(tx, session, folderId, messageId);
    PropMap stored = properties.readAll(tx, List.of(messageId)).get(messageId);
    List<Integer> tags = new ArrayList<>(stored.tags());
    tags.add(Tags.PR_EC_IMAP_EMAIL);
    PropMap values = new PropMap(sent.properties());
    int flags = values.integer(Tags.PR_MESSAGE_FLAGS, 0) & ~MessageFlags.SUBMIT;
    int queued = stored.integer(Tags.PR_MESSAGE_FLAGS, 0) & MessageFlags.SUBMIT;
    values.put(Tags.PR_MESSAGE_FLAGS, flags | queued);
    List<ObjectTree> below = new ArrayList<>();
    for (ObjectRow row :
        hierarchy.children(
            tx,
            List.of(messageId),
            ObjectType.RECIPIENT,
            ObjectType.RECIPIENT_LIST,
            ObjectType.ATTACHMENT)) {
      below.add(
          new ObjectTree(row.type(), row.id(), 0, true, new PropMap(), List.of(), null, List.of()));
    }
    below.addAll(sent.children());
    ObjectTree change =
        new ObjectTree(sent.type(), messageId, 0, false, values, tags, null, below, sent.data());
    updater.update(tx, session, author, folderId, change, Incoming.SYNC);
  }
}
