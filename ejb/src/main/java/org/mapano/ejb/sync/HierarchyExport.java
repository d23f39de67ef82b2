package org.mapano.ejb.sync;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.FolderFacts;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoreCatalog;

/** What changed among the folders below one. */
@Singleton
class HierarchyExport {
  private final LoggedChanges log;
  private final HierarchyRows hierarchy;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final StoreCatalog catalog;

  @Inject
  HierarchyExport(
      LoggedChanges log,
      HierarchyRows hierarchy,
      Ancestry ancestry,
      AccessControl access,
      StoreCatalog catalog) {
    this.log = log;
    this.hierarchy = hierarchy;
    this.ancestry = ancestry;
    this.access = access;
    this.catalog = catalog;
  }

  SyncChanges changes(
      Tx tx, StoreSession session, FolderFacts folder, long syncId, long since, long confirmed)
      throws SQLException {
    List<FolderFacts> below = below(tx, session, folder);
    if (since == 0) {
      return all(tx, folder, below);
    }
    List<SyncChange> changes =
        new ArrayList<>(log.ofFolders(tx, folder.sourceKey(), since, syncId));
    for (FolderFacts parent : below) {
      changes.addAll(log.ofFolders(tx, parent.sourceKey(), since, syncId));
    }
    changes.sort(Comparator.comparingLong(SyncChange::changeId));
    return new SyncChanges(changes, changes.isEmpty() ? confirmed : changes.getLast().changeId());
  }

  private SyncChanges all(Tx tx, FolderFacts top, List<FolderFacts> below) throws SQLException {
    long greatest = log.greatest(tx);
    List<Long> ids = below.stream().map(FolderFacts::folderId).toList();
    Map<Long, ObjectRow> rows = hierarchy.find(tx, ids);
    List<SyncChange> changes = new ArrayList<>();
    Map<Long, FolderFacts> parents =
        catalog.folders(tx, rows.values().stream().map(ObjectRow::parent).toList());
    for (FolderFacts folder : below) {
      FolderFacts parent = parents.getOrDefault(rows.get(folder.folderId()).parent(), top);
      changes.add(
          new SyncChange(
              greatest, folder.sourceKey(), parent.sourceKey(), ChangeType.FOLDER_NEW.number(), 0));
    }
    return new SyncChanges(changes, greatest);
  }

  /** Generic folders below one, level by level; the walk stops below what is not visible. */
  private List<FolderFacts> below(Tx tx, StoreSession session, FolderFacts top)
      throws SQLException {
    List<FolderFacts> found = new ArrayList<>();
    List<Long> level = List.of(top.folderId());
    while (!level.isEmpty() && found.size() < 1_000_000) {
      List<Long> next = new ArrayList<>();
      for (ObjectRow row : hierarchy.children(tx, level, ObjectType.FOLDER)) {
        if (!row.isDeleted() && !row.isSearchFolder()) {
          next.add(row.id());
        }
      }
      Map<Long, Lineage> lineages = ancestry.find(tx, next);
      Set<Long> visible = access.allowed(tx, session, lineages.values(), Wanted.VISIBLE);
      next.removeIf(id -> !visible.contains(id));
      Map<Long, FolderFacts> facts = catalog.folders(tx, next);
      next.forEach(id -> found.add(facts.get(id)));
      level = next;
    }
    return found;
  }
}
