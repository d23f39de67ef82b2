package org.mapano.ejb.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.InList;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessBits;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.ComputedProperties;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Instances;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoreProperties;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropSize;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;

/** Reads objects with everything below them, in a few statements each. */
@Singleton
class ObjectLoader {
  private static final Set<Integer> OF_MESSAGE =
      ids(
          Tags.PR_PARENT_SOURCE_KEY,
          Tags.PR_SOURCE_KEY,
          Tags.PR_RECORD_KEY,
          Tags.PR_PARENT_ENTRYID,
          Tags.PR_ACCESS,
          Tags.PR_ACCESS_LEVEL);
  private static final Set<Integer> OF_FOLDER = with(OF_MESSAGE, Tags.PR_RIGHTS);

  /** The root folder is no folder of clients: it has no counters and no place in the change log. */
  private static final Set<Integer> NOT_OF_ROOT =
      ids(
          Tags.PR_PARENT_SOURCE_KEY,
          Tags.PR_CONTENT_COUNT,
          Tags.PR_CONTENT_UNREAD,
          Tags.PR_ASSOC_CONTENT_COUNT,
          Tags.PR_SUBFOLDERS,
          Tags.PR_FOLDER_CHILD_COUNT,
          Tags.PR_DELETED_MSG_COUNT,
          Tags.PR_DELETED_FOLDER_COUNT,
          Tags.PR_DELETED_ASSOC_MSG_COUNT);

  private final HierarchyRows hierarchy;
  private final PropertyRows properties;
  private final Instances instances;
  private final ComputedProperties computed;
  private final StoreProperties ofStore;
  private final AccessControl access;
  private final MessageLocks locks;

  @Inject
  ObjectLoader(
      HierarchyRows hierarchy,
      PropertyRows properties,
      Instances instances,
      ComputedProperties computed,
      StoreProperties ofStore,
      AccessControl access,
      MessageLocks locks) {
    this.hierarchy = hierarchy;
    this.properties = properties;
    this.instances = instances;
    this.computed = computed;
    this.ofStore = ofStore;
    this.access = access;
    this.locks = locks;
  }

  private static Set<Integer> ids(int... tags) {
    Set<Integer> ids = new HashSet<>();
    for (int tag : tags) {
      ids.add(PropTag.id(tag));
    }
    return Set.copyOf(ids);
  }

  private static Set<Integer> with(Set<Integer> ids, int tag) {
    return Stream.concat(ids.stream(), Stream.of(PropTag.id(tag)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The tree of an object that the session may read. */
  ObjectTree load(Tx tx, StoreSession session, Lineage object) throws SQLException {
    ObjectRow row = object.object();
    if (row.type() != ObjectType.MESSAGE) {
      PropMap all = properties.readAll(tx, List.of(row.id())).get(row.id());
      if (row.type() == ObjectType.STORE) {
        ofStore.complete(tx, session, object, all);
      } else {
        complete(tx, session, object, OF_FOLDER, all);
      }
      return node(row, all, List.of(), List.of());
    }
    return message(tx, session, object);
  }

  private void complete(
      Tx tx, StoreSession session, Lineage object, Set<Integer> wanted, PropMap all)
      throws SQLException {
    ObjectRow row = object.object();
    int rights = access.rights(tx, session, List.of(object)).get(row.id());
    computed.add(tx, session, object.rows(), List.of(row), rights, wanted, Map.of(row.id(), all));
    if (object.rows().size() == 2) {
      NOT_OF_ROOT.forEach(all::removeId);
    }
  }

  private ObjectTree message(Tx tx, StoreSession session, Lineage object) throws SQLException {
    long id = object.object().id();
    List<ObjectRow> below =
        hierarchy.descendants(
            tx,
            List.of(id),
            true,
            ObjectType.MESSAGE,
            ObjectType.RECIPIENT,
            ObjectType.RECIPIENT_LIST,
            ObjectType.ATTACHMENT);
    Set<Long> all = new HashSet<>(Set.of(id));
    below.forEach(row -> all.add(row.id()));
    Map<Long, PropMap> stored = properties.readAll(tx, all);
    complete(tx, session, object, OF_MESSAGE, stored.get(id));
    if (locks.isLocked(id)) {
      stored.get(id).put(Tags.PR_SUBMIT_FLAGS, 1);
    }
    InList.select(
        tx,
        "SELECT flags FROM outgoingqueue WHERE hierarchy_id IN " + InList.LIST,
        List.of(id),
        row -> stored.get(id).put(Tags.PR_EC_OUTGOING_FLAGS, row.getInt(1)));
    Set<Long> withData = instances.find(tx, all, Instances.ATTACHMENT_DATA).keySet();
    Set<Long> withText = instances.find(tx, all, Instances.ORIGINAL).keySet();
    int rights = access.rights(tx, session, List.of(object)).get(id);
    boolean owner = object.object().owner() == session.userId();
    int bits = AccessBits.of(object.object(), rights, owner);
    Map<Long, List<ObjectRow>> children = new HashMap<>();
    for (ObjectRow row : below) {
      children.computeIfAbsent(row.parent(), key -> new ArrayList<>()).add(row);
      if (row.type() == ObjectType.MESSAGE) {
        stored.get(row.id()).put(Tags.PR_ACCESS, bits);
        stored.get(row.id()).put(Tags.PR_ACCESS_LEVEL, AccessBits.level(bits, rights));
      } else if (row.type() != ObjectType.ATTACHMENT) {
        byte[] key = InstanceKey.of((int) row.id(), 0).toBytes();
        stored.get(row.id()).put(Tags.PR_INSTANCE_KEY, key);
      }
    }
    return new Assembly(stored, children, withData, withText).tree(object.object());
  }

  private static ObjectTree node(
      ObjectRow row, PropMap all, List<Integer> more, List<ObjectTree> children) {
    PropMap values = new PropMap();
    List<Integer> tags = new ArrayList<>();
    for (PropValue value : all) {
      tags.add(value.tag());
      if (PropSize.of(value) <= Objects.MAX_LOADED_VALUE) {
        values.put(value);
      }
    }
    tags.addAll(more);
    return new ObjectTree(row.type(), row.id(), 0, false, values, tags, null, children);
  }

  /** Puts rows together to trees. */
  private record Assembly(
      Map<Long, PropMap> stored,
      Map<Long, List<ObjectRow>> children,
      Set<Long> withData,
      Set<Long> withText) {
    ObjectTree tree(ObjectRow row) {
      List<ObjectTree> below =
          children.getOrDefault(row.id(), List.of()).stream().map(this::tree).toList();
      List<Integer> more = new ArrayList<>();
      if (withData.contains(row.id())) {
        more.add(Tags.PR_ATTACH_DATA_BIN);
      }
      if (withText.contains(row.id())) {
        more.add(Tags.PR_EC_IMAP_EMAIL);
      }
      return node(row, stored.get(row.id()), more, below);
    }
  }
}
