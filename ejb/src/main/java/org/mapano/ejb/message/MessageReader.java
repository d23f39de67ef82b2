package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.ComputedProperties;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;

/** Reads messages for sessions that may. */
@Singleton
class MessageReader {
  private final Ancestry ancestry;
  private final AccessControl access;
  private final HierarchyRows hierarchy;
  private final PropertyRows properties;
  private final ComputedProperties computed;
  private final MessageLoader loader;

  @Inject
  MessageReader(
      Ancestry ancestry,
      AccessControl access,
      HierarchyRows hierarchy,
      PropertyRows properties,
      ComputedProperties computed,
      MessageLoader loader) {
    this.ancestry = ancestry;
    this.access = access;
    this.hierarchy = hierarchy;
    this.properties = properties;
    this.computed = computed;
    this.loader = loader;
  }

  MapiMessage load(Tx tx, StoreSession session, long messageId) throws SQLException {
    Lineage lineage = readable(tx, session, messageId, ObjectType.MESSAGE);
    MapiMessage message = loader.load(tx, List.of(messageId)).get(messageId);
    int rights = access.rights(tx, session, List.of(lineage)).get(messageId);
    computed.addAll(tx, session, lineage, rights, message.properties());
    if (!message.properties().has(Tags.PR_EC_IMAP_ID)) {
      message.properties().put(Tags.PR_EC_IMAP_ID, (int) messageId);
    }
    return message;
  }

  /** The lineage of a living object that the session may read. */
  Lineage readable(Tx tx, StoreSession session, long id, int type) throws SQLException {
    Lineage lineage = ancestry.get(tx, id).living(type);
    access.check(tx, session, lineage, Wanted.READ);
    return lineage;
  }

  /**
   * Living messages of a folder that the session may read, by id.
   *
   * @param messageIds ids that are not (any more) in the folder are left out
   */
  Map<Long, ObjectRow> readable(
      Tx tx, StoreSession session, Lineage folder, Collection<Long> messageIds)
      throws SQLException {
    Map<Long, ObjectRow> rows = hierarchy.find(tx, messageIds);
    long folderId = folder.object().id();
    Map<Long, ObjectRow> living = new LinkedHashMap<>();
    List<Lineage> lineages = new ArrayList<>();
    for (Long id : messageIds) {
      ObjectRow row = rows.get(id);
      if (row != null && row.isLivingMessageIn(folderId)) {
        living.put(id, row);
        lineages.add(below(folder, row));
      }
    }
    living.keySet().retainAll(access.allowed(tx, session, lineages, Wanted.READ));
    return living;
  }

  static Lineage below(Lineage folder, ObjectRow row) {
    List<ObjectRow> rows = new ArrayList<>(List.of(row));
    rows.addAll(folder.rows());
    return new Lineage(rows);
  }

  Map<Long, PropMap> properties(
      Tx tx, StoreSession session, long folderId, Collection<Long> messageIds, int... tags)
      throws SQLException {
    Lineage folder = ancestry.get(tx, folderId).living(ObjectType.FOLDER);
    Map<Long, ObjectRow> rows = readable(tx, session, folder, messageIds);
    if (rows.isEmpty()) {
      return Map.of();
    }
    Set<Integer> ids = new HashSet<>();
    List<Integer> storedTags = new ArrayList<>();
    for (int tag : tags) {
      ids.add(PropTag.id(tag));
      if (!ComputedProperties.isComputed(PropTag.id(tag))) {
        storedTags.add(tag);
      }
    }
    Map<Long, PropMap> found = new LinkedHashMap<>();
    if (storedTags.isEmpty()) {
      rows.keySet().forEach(id -> found.put(id, new PropMap()));
    } else {
      properties
          .read(tx, rows.keySet(), storedTags)
          .forEach((id, stored) -> found.put(id, only(stored, tags)));
    }
    addDefaults(found, ids);
    if (ids.stream().anyMatch(ComputedProperties::isComputed)) {
      int rights = access.rights(tx, session, List.of(folder)).get(folderId);
      List<ObjectRow> objects = List.copyOf(rows.values());
      computed.add(tx, session, folder.rows(), objects, rights, ids, found);
    }
    return found;
  }

  private static PropMap only(PropMap stored, int... tags) {
    Set<Integer> wanted = new HashSet<>();
    Arrays.stream(tags).map(PropTag::normalize).forEach(wanted::add);
    PropMap kept = new PropMap();
    for (PropValue value : stored) {
      int anyType = PropTag.of(value.id(), PropType.UNSPECIFIED);
      if (wanted.contains(value.tag()) || wanted.contains(anyType)) {
        kept.put(value);
      }
    }
    return kept;
  }

  private static void addDefaults(Map<Long, PropMap> found, Set<Integer> ids) {
    if (ids.contains(PropTag.id(Tags.PR_EC_IMAP_ID))) {
      found.forEach(
          (id, map) -> map.put(Tags.PR_EC_IMAP_ID, map.integer(Tags.PR_EC_IMAP_ID, id.intValue())));
    }
    if (ids.contains(PropTag.id(Tags.PR_MSG_STATUS))) {
      found.forEach((id, map) -> map.put(Tags.PR_MSG_STATUS, map.integer(Tags.PR_MSG_STATUS, 0)));
    }
  }

  /** Folder of each living or deleted message, for those that exist. */
  Map<Long, Long> foldersOf(Tx tx, Collection<Long> messageIds) throws SQLException {
    Map<Long, Long> folders = new HashMap<>();
    hierarchy
        .find(tx, messageIds)
        .forEach((id, row) -> {
          if (row.type() == ObjectType.MESSAGE) {
            folders.put(id, row.parent());
          }
        });
    return folders;
  }
}
