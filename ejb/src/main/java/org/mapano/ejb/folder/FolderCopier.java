package org.mapano.ejb.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.message.MessageCopier;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoreCatalog;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Copies folders with their messages. */
@Singleton
class FolderCopier {
  private final IndexWriter index;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final StoreCatalog catalog;
  private final HierarchyRows hierarchy;
  private final PropertyRows properties;
  private final FolderWriter writer;
  private final MessageCopier messages;

  @Inject
  FolderCopier(
      IndexWriter index,
      Ancestry ancestry,
      AccessControl access,
      StoreCatalog catalog,
      HierarchyRows hierarchy,
      PropertyRows properties,
      FolderWriter writer,
      MessageCopier messages) {
    this.index = index;
    this.ancestry = ancestry;
    this.access = access;
    this.catalog = catalog;
    this.hierarchy = hierarchy;
    this.properties = properties;
    this.writer = writer;
    this.messages = messages;
  }

  long copy(
      Tx tx,
      StoreSession session,
      Author author,
      long folderId,
      long targetId,
      String name,
      boolean withSubfolders)
      throws SQLException {
    index.lock(tx, targetId);
    Lineage folder = ancestry.get(tx, folderId).living(ObjectType.FOLDER);
    Lineage target = ancestry.get(tx, targetId).living(ObjectType.FOLDER);
    if (folder.store().id() != target.store().id()) {
      throw new StoreException(ErrorCode.NO_SUPPORT, "Folders are not copied between stores");
    }
    if (target.contains(folderId)) {
      throw new StoreException(ErrorCode.FOLDER_CYCLE, "A folder cannot be put below itself");
    }
    access.check(tx, session, folder, Wanted.READ);
    access.check(tx, session, target, Wanted.CREATE_FOLDER);
    return copy(tx, session, author, folder, targetId, name, withSubfolders);
  }

  private long copy(
      Tx tx,
      StoreSession session,
      Author author,
      Lineage folder,
      long targetId,
      String name,
      boolean withSubfolders)
      throws SQLException {
    long folderId = folder.object().id();
    PropMap stored = properties.readAll(tx, List.of(folderId)).get(folderId);
    String kept = name != null ? name : stored.string(Tags.PR_DISPLAY_NAME);
    String comment = stored.string(Tags.PR_COMMENT);
    PropMap copied = new PropMap(stored);
    copied.removeId(PropTag.id(Tags.PR_CHANGE_KEY));
    copied.removeId(PropTag.id(Tags.PR_PREDECESSOR_CHANGE_LIST));
    copied.put(Tags.PR_LOCAL_COMMIT_TIME_MAX, MapiTime.ticks(Instant.now()));
    int type = folder.object().isSearchFolder() ? 2 : 1;
    NewFolder row = new NewFolder(kept, comment, type, null, null, copied);
    long copy =
        writer.insert(tx, catalog.folder(tx, targetId), session.userId(), List.of(row)).getFirst();
    List<ObjectRow> inside =
        hierarchy.messages(tx, List.of(folderId)).stream()
            .filter(message -> !message.isDeleted())
            .toList();
    messages.copy(tx, inside, copy, author);
    if (withSubfolders) {
      copyBelow(tx, session, author, folder, copy);
    }
    return copy;
  }

  /** Subfolders that the session may not read are left out. */
  private void copyBelow(Tx tx, StoreSession session, Author author, Lineage folder, long copyId)
      throws SQLException {
    List<Long> children =
        hierarchy.children(tx, List.of(folder.object().id()), ObjectType.FOLDER).stream()
            .filter(row -> !row.isDeleted())
            .map(ObjectRow::id)
            .toList();
    Map<Long, Lineage> lineages = ancestry.find(tx, children);
    for (long id : children) {
      if (access.allows(tx, session, lineages.get(id), Wanted.READ)) {
        copy(tx, session, author, lineages.get(id), copyId, null, true);
      }
    }
  }
}
