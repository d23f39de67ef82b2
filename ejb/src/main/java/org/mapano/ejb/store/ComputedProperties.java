package org.mapano.ejb.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.rights.AccessBits;
import org.mapano.ejb.session.StoreSession;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;

/**
 * Properties of folders and messages that are computed when they are read, whatever is stored
 * (store-semantics 2): identity, place and rights.
 */
@Singleton
public class ComputedProperties {
  private static final Set<Integer> KEYED =
      ids(
          Tags.PR_ENTRYID,
          Tags.PR_RECORD_KEY,
          Tags.PR_SOURCE_KEY,
          Tags.PR_PARENT_ENTRYID,
          Tags.PR_PARENT_SOURCE_KEY,
          Tags.PR_STORE_ENTRYID);

  private static final List<Integer> COMPUTED =
      List.of(
          Tags.PR_ENTRYID,
          Tags.PR_RECORD_KEY,
          Tags.PR_SOURCE_KEY,
          Tags.PR_PARENT_ENTRYID,
          Tags.PR_PARENT_SOURCE_KEY,
          Tags.PR_STORE_ENTRYID,
          Tags.PR_STORE_RECORD_KEY,
          Tags.PR_MAPPING_SIGNATURE,
          Tags.PR_OBJECT_TYPE,
          Tags.PR_EC_HIERARCHYID,
          Tags.PR_EC_PARENT_HIERARCHYID,
          Tags.PR_ACCESS,
          Tags.PR_ACCESS_LEVEL,
          Tags.PR_RIGHTS);

  private static final Set<Integer> ALL =
      ids(COMPUTED.stream().mapToInt(Integer::intValue).toArray());

  private static final ObjectKeys.Keys NO_KEYS = new ObjectKeys.Keys(0, null, null);

  private final ObjectKeys keys;
  private final StoreCatalog catalog;
  private final Sequences sequences;

  @Inject
  public ComputedProperties(ObjectKeys keys, StoreCatalog catalog, Sequences sequences) {
    this.keys = keys;
    this.catalog = catalog;
    this.sequences = sequences;
  }

  private static Set<Integer> ids(int... tags) {
    Set<Integer> ids = new HashSet<>();
    for (int tag : tags) {
      ids.add(PropTag.id(tag));
    }
    return Set.copyOf(ids);
  }

  /** True when a property id is computed for folders and messages. */
  public static boolean isComputed(int propertyId) {
    return ALL.contains(propertyId);
  }

  /** PR_ENTRYID of objects; those without are left out. */
  public Map<Long, byte[]> entryIds(Tx tx, Set<Long> objectIds) throws SQLException {
    Map<Long, byte[]> found = new HashMap<>();
    keys.find(tx, objectIds)
        .forEach((id, known) -> {
          if (known.entryId() != null) {
            found.put(id, known.entryId());
          }
        });
    return found;
  }

  /** Sets every computed property of one object. */
  public void addAll(Tx tx, StoreSession session, Lineage object, int rights, PropMap properties)
      throws SQLException {
    add(
        tx,
        session,
        object.rows(),
        List.of(object.object()),
        rights,
        ALL,
        Map.of(object.object().id(), properties));
  }

  /**
   * Sets wanted computed properties of objects with the same parent, in at most one statement.
   *
   * @param above rows from the parent up to the store, or from the object itself
   * @param rights effective rights of the session on the objects
   * @param wanted property ids; those that are not computed do not matter
   * @param properties where to set them, by object id
   */
  public void add(
      Tx tx,
      StoreSession session,
      List<ObjectRow> above,
      List<ObjectRow> objects,
      int rights,
      Set<Integer> wanted,
      Map<Long, PropMap> properties)
      throws SQLException {
    add(tx, session, above, objects, rights, wanted, properties, ids -> keys.find(tx, ids));
  }

  /** Finds identifiers of objects. */
  @FunctionalInterface
  public interface KeyFinder {
    /** Keys by object; objects without any are left out. */
    Map<Long, ObjectKeys.Keys> find(Collection<Long> ids) throws SQLException;
  }

  /** The same with identifiers from somewhere else than the database. */
  public void add(
      Tx tx,
      StoreSession session,
      List<ObjectRow> above,
      List<ObjectRow> objects,
      int rights,
      Set<Integer> wanted,
      Map<Long, PropMap> properties,
      KeyFinder finder)
      throws SQLException {
    Set<Integer> active = new HashSet<>(wanted);
    active.retainAll(ALL);
    if (active.isEmpty() || objects.isEmpty()) {
      return;
    }
    StoreFacts store = catalog.store(tx, above.getLast().id());
    Map<Long, ObjectKeys.Keys> known = Map.of();
    if (active.stream().anyMatch(KEYED::contains)) {
      Set<Long> ids = new HashSet<>(Set.of(store.storeId()));
      objects.forEach(object -> {
        ids.add(object.id());
        ids.add(object.parent());
      });
      known = finder.find(ids);
    }
    int[] tags =
        COMPUTED.stream()
            .filter(tag -> active.contains(PropTag.id(tag)))
            .mapToInt(tag -> tag)
            .toArray();
    for (ObjectRow object : objects) {
      boolean owner = object.owner() == session.userId();
      Known values = new Known(store, object, rights, owner, known);
      PropMap target = properties.get(object.id());
      for (int tag : tags) {
        Object value = value(values, tag);
        if (value != null || object.type() == ObjectType.FOLDER || tag != Tags.PR_RIGHTS) {
          target.removeId(PropTag.id(tag));
          target.put(tag, value);
        }
      }
    }
  }

  /** What the properties of one object follow from. */
  private record Known(
      StoreFacts store,
      ObjectRow object,
      int rights,
      boolean owner,
      Map<Long, ObjectKeys.Keys> keys) {
    ObjectKeys.Keys of(long id) {
      return keys.getOrDefault(id, NO_KEYS);
    }

    ObjectKeys.Keys parent() {
      boolean root = object.parent() == store.storeId() || object.type() == ObjectType.STORE;
      return of(root ? object.id() : object.parent());
    }

    int access() {
      return AccessBits.of(object, rights, owner);
    }
  }

  private Object value(Known known, int tag) {
    ObjectRow object = known.object();
    return switch (tag) {
      case Tags.PR_ENTRYID, Tags.PR_RECORD_KEY -> known.of(object.id()).entryId();
      case Tags.PR_SOURCE_KEY -> known.of(object.id()).sourceKey();
      case Tags.PR_PARENT_ENTRYID -> known.parent().entryId();
      case Tags.PR_PARENT_SOURCE_KEY -> known.parent().sourceKey();
      case Tags.PR_STORE_ENTRYID -> known.of(known.store().storeId()).entryId();
      case Tags.PR_STORE_RECORD_KEY -> known.store().guid().bytes();
      case Tags.PR_MAPPING_SIGNATURE -> sequences.serverGuid().bytes();
      case Tags.PR_OBJECT_TYPE -> object.type();
      case Tags.PR_EC_HIERARCHYID -> (int) object.id();
      case Tags.PR_EC_PARENT_HIERARCHYID -> (int) object.parent();
      case Tags.PR_ACCESS -> known.access();
      case Tags.PR_ACCESS_LEVEL -> AccessBits.level(known.access(), known.rights());
      case Tags.PR_RIGHTS -> object.type() == ObjectType.FOLDER ? known.rights() : null;
      default -> null;
    };
  }
}
