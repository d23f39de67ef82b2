package org.mapano.ejb.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoredData;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.id.SingleInstanceId;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Mirrors what a client sent, with the ids and times that the server gave. */
final class SavedTrees {
  private final SentTree sent;
  private final Map<Long, StoredData> data;
  private final Guid server;
  private final long now;

  /**
   * @param data data of attachments by object id
   */
  SavedTrees(SentTree sent, Map<Long, StoredData> data, Guid server, long now) {
    this.sent = sent;
    this.data = data;
    this.server = server;
    this.now = now;
  }

  /** The answer for what is below an object. */
  List<ObjectTree> children(ObjectTree object) {
    List<ObjectTree> children = new ArrayList<>();
    for (ObjectTree child : object.children()) {
      children.add(child(child));
    }
    return children;
  }

  private ObjectTree child(ObjectTree child) {
    TreeNode node = sent.node(child);
    PropMap values = new PropMap();
    if (!child.removed()) {
      values.put(Tags.PR_LAST_MODIFICATION_TIME, now);
    }
    long id = child.id();
    if (node != null) {
      copy(node.properties, values, Tags.PR_LAST_MODIFICATION_TIME);
      copy(node.properties, values, Tags.PR_CREATION_TIME);
      id = node.id;
    }
    return new ObjectTree(
        child.type(),
        id,
        child.clientId(),
        false,
        values,
        List.copyOf(values.tags()),
        child.removed() ? null : instance(child, id),
        children(child));
  }

  private static void copy(PropMap from, PropMap to, int tag) {
    if (from.has(tag)) {
      to.put(from.get(tag));
    }
  }

  private SingleInstanceId instance(ObjectTree child, long id) {
    StoredData stored = child.type() == ObjectType.ATTACHMENT ? data.get(id) : null;
    return stored == null
        ? null
        : SingleInstanceId.of(server, stored.propertyId(), (int) stored.instanceId());
  }
}
