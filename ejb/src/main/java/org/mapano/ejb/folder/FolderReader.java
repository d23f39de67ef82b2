package org.mapano.ejb.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Reads folders and trees of folders. */
@Singleton
class FolderReader {
  private static final List<Integer> LISTED =
      List.of(
          Tags.PR_DISPLAY_NAME,
          Tags.PR_CONTAINER_CLASS,
          Tags.PR_ATTR_HIDDEN,
          Tags.PR_CONTENT_COUNT,
          Tags.PR_CONTENT_UNREAD);

  private final HierarchyRows hierarchy;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final PropertyRows properties;
  private final ComputedProperties computed;

  @Inject
  FolderReader(
      HierarchyRows hierarchy,
      Ancestry ancestry,
      AccessControl access,
      PropertyRows properties,
      ComputedProperties computed) {
    this.hierarchy = hierarchy;
    this.ancestry = ancestry;
    this.access = access;
    this.properties = properties;
    this.computed = computed;
  }

  FolderInfo get(Tx tx, StoreSession session, long folderId) throws SQLException {
    Lineage lineage = ancestry.get(tx, folderId).living(ObjectType.FOLDER);
    access.check(tx, session, lineage, Wanted.VISIBLE);
    return infos(tx, session, List.of(lineage)).getFirst();
  }

  List<FolderInfo> subtree(Tx tx, StoreSession session, long folderId) throws SQLException {
    Lineage top = ancestry.get(tx, folderId).living(ObjectType.FOLDER);
    Map<Long, Lineage> known = new HashMap<>();
    known.put(folderId, top);
    List<Lineage> below = new ArrayList<>();
    for (ObjectRow row : hierarchy.descendants(tx, List.of(folderId), false, ObjectType.FOLDER)) {
      List<ObjectRow> rows = new ArrayList<>(List.of(row));
      rows.addAll(known.get(row.parent()).rows());
      Lineage lineage = new Lineage(rows);
      known.put(row.id(), lineage);
      below.add(lineage);
    }
    Set<Long> visible = access.allowed(tx, session, below, Wanted.VISIBLE);
    below.removeIf(lineage -> !visible.contains(lineage.object().id()));
    return infos(tx, session, below);
  }

  private List<FolderInfo> infos(Tx tx, StoreSession session, List<Lineage> folders)
      throws SQLException {
    if (folders.isEmpty()) {
      return List.of();
    }
    List<Long> ids = folders.stream().map(folder -> folder.object().id()).toList();
    Map<Long, Integer> rights = access.rights(tx, session, folders);
    Map<Long, PropMap> stored = properties.read(tx, ids, LISTED);
    return folders.stream()
        .map(Lineage::object)
        .map(row -> info(row, stored.get(row.id()), rights.get(row.id())))
        .toList();
  }

  private static FolderInfo info(ObjectRow row, PropMap stored, int rights) {
    return new FolderInfo(
        row.id(),
        row.parent(),
        stored.string(Tags.PR_DISPLAY_NAME, ""),
        stored.string(Tags.PR_CONTAINER_CLASS, ""),
        row.isSearchFolder(),
        stored.bool(Tags.PR_ATTR_HIDDEN),
        stored.integer(Tags.PR_CONTENT_COUNT, 0),
        stored.integer(Tags.PR_CONTENT_UNREAD, 0),
        rights);
  }

  PropMap properties(Tx tx, StoreSession session, long folderId) throws SQLException {
    Lineage lineage = ancestry.get(tx, folderId).living(ObjectType.FOLDER);
    access.check(tx, session, lineage, Wanted.VISIBLE);
    PropMap all = properties.readAll(tx, List.of(folderId)).get(folderId);
    int rights = access.rights(tx, session, List.of(lineage)).get(folderId);
    computed.addAll(tx, session, lineage, rights, all);
    return all;
  }

  Map<Long, byte[]> entryIds(Tx tx, StoreSession session, Collection<Long> folderIds)
      throws SQLException {
    Map<Long, Lineage> lineages = ancestry.find(tx, folderIds);
    lineages.values().removeIf(line -> line.object().type() != ObjectType.FOLDER);
    Set<Long> visible =
        new HashSet<>(access.allowed(tx, session, lineages.values(), Wanted.VISIBLE));
    visible.removeIf(id -> lineages.get(id).isDeleted());
    return computed.entryIds(tx, visible);
  }
}
