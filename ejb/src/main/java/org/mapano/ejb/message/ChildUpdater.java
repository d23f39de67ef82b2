package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.property.PropertySizes;
import org.mapano.ejb.softdelete.ObjectEraser;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Instances;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Adds, changes and removes recipients, attachments and embedded messages of a message. */
@Singleton
class ChildUpdater {
  private static final Integer[] TYPES = {
    ObjectType.RECIPIENT, ObjectType.RECIPIENT_LIST, ObjectType.ATTACHMENT, ObjectType.MESSAGE
  };

  private final HierarchyRows hierarchy;
  private final PropertyRows properties;
  private final Instances instances;
  private final ObjectEraser eraser;
  private final TreeWriter trees;

  @Inject
  ChildUpdater(
      HierarchyRows hierarchy,
      PropertyRows properties,
      Instances instances,
      ObjectEraser eraser,
      TreeWriter trees) {
    this.hierarchy = hierarchy;
    this.properties = properties;
    this.instances = instances;
    this.eraser = eraser;
    this.trees = trees;
  }

  /**
   * What was done.
   *
   * @param growth bytes by which the message grew
   * @param attachments ids of attachments that are new or have new data
   */
  record Outcome(long growth, List<Long> attachments) {}

  /** Does what a client wants below a message of a locked folder. */
  Outcome update(Tx tx, SentTree tree, ObjectRow message, ObjectTree sent, int owner)
      throws SQLException {
    if (sent.children().isEmpty()) {
      return new Outcome(0, List.of());
    }
    Map<Long, ObjectRow> below = new HashMap<>();
    hierarchy
        .descendants(tx, List.of(message.id()), true, TYPES)
        .forEach(row -> below.put(row.id(), row));
    Work work = new Work(tx, tree, below, owner);
    work.children(message.id(), sent, 0);
    return work.finish();
  }

  /** One update under way. */
  private final class Work {
    private final Tx tx;
    private final SentTree tree;
    private final Map<Long, ObjectRow> below;
    private final int owner;
    private final List<Long> doomed = new ArrayList<>();
    private final List<TreeNode> added = new ArrayList<>();
    private final List<Long> attachments = new ArrayList<>();
    private long growth;

    private Work(Tx tx, SentTree tree, Map<Long, ObjectRow> below, int owner) {
      this.tx = tx;
      this.tree = tree;
      this.below = below;
      this.owner = owner;
    }

    private void children(long parentId, ObjectTree sent, int depth) throws SQLException {
      for (ObjectTree child : sent.children()) {
        if (child.id() == 0) {
          if (!child.removed()) {
            add(parentId, child, depth);
          }
          continue;
        }
        ObjectRow row = below.get(child.id());
        if (row == null || row.parent() != parentId || row.type() != child.type()) {
          if (child.removed()) {
            continue;
          }
          throw StoreException.notFound("Object " + child.id());
        }
        if (child.removed()) {
          doomed.add(row.id());
        } else {
          change(row, child, depth);
        }
      }
    }

    private void add(long parentId, ObjectTree child, int depth) throws SQLException {
      TreeNode node =
          child.type() == ObjectType.MESSAGE
              ? tree.message(null, child, 0, depth + 1)
              : tree.child(null, child, depth);
      node.parentId = parentId;
      TreeBuilder.measure(node, 0);
      growth += node.size;
      added.add(node);
    }

    private void change(ObjectRow row, ObjectTree child, int depth) throws SQLException {
      switch (row.type()) {
        case ObjectType.RECIPIENT, ObjectType.RECIPIENT_LIST -> recipient(row.id(), child);
        case ObjectType.ATTACHMENT -> attachment(row.id(), child, depth);
        case ObjectType.MESSAGE -> embedded(row.id(), child, depth);
        default -> throw new StoreException(ErrorCode.INVALID_TYPE, "Not below a message");
      }
    }

    /** What a client does not send of a recipient stays as it is. */
    private void recipient(long id, ObjectTree child) throws SQLException {
      PropMap set = tree.properties(child);
      if (!child.properties().has(Tags.PR_CREATION_TIME)) {
        set.remove(Tags.PR_CREATION_TIME);
      }
      properties.delete(tx, List.of(id), ServerProperties.deletable(child.tags()));
      properties.put(tx, List.of(new ObjectProperties(id, set)));
    }

    private void attachment(long id, ObjectTree child, int depth) throws SQLException {
      long outside = growth;
      growth = 0;
      PropMap set = ServerProperties.ofChange(child.properties());
      setProperties(id, child, set);
      ByteSource data = tree.data(child);
      if (data != null) {
        Map<Long, ? extends ByteSource> old =
            instances.find(tx, List.of(id), Instances.ATTACHMENT_DATA);
        growth += data.size() - (old.containsKey(id) ? old.get(id).size() : 0);
        instances.detach(tx, List.of(id), Instances.ATTACHMENT_DATA);
        instances.attach(tx, List.of(new Instances.Use(id, Instances.ATTACHMENT_DATA, data)));
        attachments.add(id);
      }
      children(id, child, depth);
      resize(id, Tags.PR_ATTACH_SIZE);
      growth += outside;
    }

    private void embedded(long id, ObjectTree child, int depth) throws SQLException {
      long outside = growth;
      growth = 0;
      PropMap set = ServerProperties.ofChange(child.properties());
      set.remove(Tags.PR_RECORD_KEY);
      setProperties(id, child, set);
      children(id, child, depth + 1);
      resize(id, Tags.PR_MESSAGE_SIZE);
      growth += outside;
    }

    private void setProperties(long id, ObjectTree child, PropMap set) throws SQLException {
      PropMap before = properties.readAll(tx, List.of(id)).get(id);
      List<Integer> gone = new ArrayList<>(ServerProperties.deletable(child.tags()));
      gone.removeIf(wanted -> set.findId(wanted).isPresent());
      set.put(tree.properties(child).get(Tags.PR_LAST_MODIFICATION_TIME));
      PropMap after = new PropMap(before).putAll(set);
      gone.forEach(after::removeId);
      properties.delete(tx, List.of(id), gone);
      properties.put(tx, List.of(new ObjectProperties(id, set)));
      growth += PropertySizes.of(after) - PropertySizes.of(before);
    }

    private void resize(long id, int tag) throws SQLException {
      int before = properties.read(tx, id, tag).integer(tag, 0);
      int after = Math.clamp(before + growth, 0, Integer.MAX_VALUE);
      PropMap size = new PropMap().put(tag, after);
      properties.put(tx, List.of(new ObjectProperties(id, size)));
    }

    private Outcome finish() throws SQLException {
      remove();
      trees.insert(tx, added, Collections.nCopies(added.size(), owner));
      added.forEach(node -> attachments.addAll(TreeSaver.attachments(node)));
      return new Outcome(growth, attachments);
    }

    private void remove() throws SQLException {
      if (doomed.isEmpty()) {
        return;
      }
      Map<Long, PropMap> gone = properties.readAll(tx, doomed);
      for (Long id : doomed) {
        growth -=
            switch (below.get(id).type()) {
              case ObjectType.ATTACHMENT -> gone.get(id).integer(Tags.PR_ATTACH_SIZE, 0);
              case ObjectType.MESSAGE -> gone.get(id).integer(Tags.PR_MESSAGE_SIZE, 0);
              default -> 0;
            };
      }
      eraser.eraseMessages(tx, doomed);
    }
  }
}
