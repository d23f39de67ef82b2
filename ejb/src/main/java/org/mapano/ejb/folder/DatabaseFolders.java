package org.mapano.ejb.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.Authors;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** {@link Folders} on the database: transactions round the parts. */
@Singleton
public class DatabaseFolders implements Folders {
  private static final int ATTEMPTS = 10;

  private final Transactions transactions;
  private final Ancestry ancestry;
  private final Authors authors;
  private final FolderReader reader;
  private final FolderEditor editor;
  private final FolderCopier copier;
  private final FolderDeleter deleter;
  private final ReceiveFolders receiveFolders;
  private final ReceiveFolderEditor receiveFolderEditor;
  private final CounterRepair repair;

  @Inject
  DatabaseFolders(
      Transactions transactions,
      Ancestry ancestry,
      Authors authors,
      FolderReader reader,
      FolderEditor editor,
      FolderCopier copier,
      FolderDeleter deleter,
      ReceiveFolders receiveFolders,
      ReceiveFolderEditor receiveFolderEditor,
      CounterRepair repair) {
    this.transactions = transactions;
    this.ancestry = ancestry;
    this.authors = authors;
    this.reader = reader;
    this.editor = editor;
    this.copier = copier;
    this.deleter = deleter;
    this.receiveFolders = receiveFolders;
    this.receiveFolderEditor = receiveFolderEditor;
    this.repair = repair;
  }

  @Override
  public FolderInfo get(StoreSession session, long folderId) {
    return transactions.read(tx -> reader.get(tx, session, folderId));
  }

  @Override
  public List<FolderInfo> subtree(StoreSession session, long folderId) {
    return transactions.read(tx -> reader.subtree(tx, session, folderId));
  }

  @Override
  public Map<Long, byte[]> entryIds(StoreSession session, Collection<Long> folderIds) {
    return transactions.read(tx -> reader.entryIds(tx, session, folderIds));
  }

  @Override
  public PropMap properties(StoreSession session, long folderId) {
    return transactions.read(tx -> reader.properties(tx, session, folderId));
  }

  @Override
  public void change(StoreSession session, long folderId, PropMap set, List<Integer> delete) {
    change(session, folderId, set, delete, 0);
  }

  @Override
  public void change(
      StoreSession session, long folderId, PropMap set, List<Integer> delete, long syncId) {
    withParent(
        folderId,
        (tx, parent) -> {
          tx.bySync(syncId);
          editor.change(tx, session, folderId, parent, set, delete);
        });
  }

  /** Work that must lock the folder's parent before anything else. */
  @FunctionalInterface
  private interface ParentWork {
    void run(Tx tx, long parentId) throws SQLException;
  }

  /** Does work below the present parent; again when somebody moved the folder meanwhile. */
  private void withParent(long folderId, ParentWork work) {
    for (int attempt = 1; ; attempt++) {
      long parent = parent(folderId);
      try {
        transactions.write(tx -> {
          work.run(tx, parent);
          return null;
        });
        return;
      } catch (StoreException failure) {
        boolean moved = failure.code() == ErrorCode.NOT_FOUND && parent(folderId) != parent;
        if (!moved || attempt == ATTEMPTS) {
          throw failure;
        }
      }
    }
  }

  private long parent(long folderId) {
    Lineage folder = transactions.read(tx -> ancestry.get(tx, folderId));
    if (folder.object().type() != ObjectType.FOLDER) {
      throw StoreException.notFound("Folder " + folderId);
    }
    return folder.object().parent();
  }

  @Override
  public long create(StoreSession session, long parentId, String name, String containerClass) {
    if (name == null || name.isEmpty()) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "A folder needs a name");
    }
    PropMap properties = new PropMap();
    if (containerClass != null && !containerClass.isEmpty()) {
      properties.put(Tags.PR_CONTAINER_CLASS, containerClass);
    }
    return create(session, parentId, List.of(new NewFolder(name, properties))).getFirst();
  }

  @Override
  public List<Long> create(StoreSession session, long parentId, List<NewFolder> folders) {
    return transactions.write(tx -> editor.create(tx, session, parentId, folders));
  }

  @Override
  public long create(
      StoreSession session, long parentId, NewFolder folder, boolean openIfExists, long syncId) {
    return transactions.write(tx -> {
      tx.bySync(syncId);
      return editor.create(tx, session, parentId, folder, openIfExists);
    });
  }

  @Override
  public void relocate(
      StoreSession session, long folderId, long newParentId, String name, long syncId) {
    ObjectRow row = transactions.read(tx -> ancestry.get(tx, folderId)).object();
    if (row.parent() == newParentId && !row.isDeleted()) {
      return;
    }
    withParent(
        folderId,
        (tx, parent) -> {
          tx.bySync(syncId);
          editor.move(tx, session, folderId, parent, newParentId, name);
        });
  }

  @Override
  public void move(StoreSession session, long folderId, long newParentId, String name) {
    withParent(
        folderId, (tx, parent) -> editor.move(tx, session, folderId, parent, newParentId, name));
  }

  @Override
  public long copy(
      StoreSession session, long folderId, long newParentId, String name, boolean withSubfolders) {
    Author author = authors.of(session);
    return transactions.write(
        tx -> copier.copy(tx, session, author, folderId, newParentId, name, withSubfolders));
  }

  @Override
  public void delete(StoreSession session, long folderId, boolean hard) {
    delete(session, folderId, true, true, hard);
  }

  @Override
  public void delete(
      StoreSession session, long folderId, boolean messagesToo, boolean foldersToo, boolean hard) {
    delete(session, folderId, messagesToo, foldersToo, hard, 0);
  }

  @Override
  public void delete(
      StoreSession session,
      long folderId,
      boolean messagesToo,
      boolean foldersToo,
      boolean hard,
      long syncId) {
    TreeSet<Long> involved = transactions.read(tx -> deleter.involved(tx, folderId));
    transactions.write(tx -> {
      tx.bySync(syncId);
      deleter.delete(tx, session, folderId, involved, messagesToo, foldersToo, hard);
      return null;
    });
  }

  @Override
  public void empty(StoreSession session, long folderId, boolean associatedToo, boolean hard) {
    empty(session, folderId, associatedToo, hard, 0);
  }

  @Override
  public void empty(
      StoreSession session, long folderId, boolean associatedToo, boolean hard, long syncId) {
    TreeSet<Long> involved = transactions.read(tx -> deleter.involved(tx, folderId));
    transactions.write(tx -> {
      tx.bySync(syncId);
      deleter.empty(tx, session, folderId, involved, associatedToo, hard);
      return null;
    });
  }

  @Override
  public long receiveFolder(long storeId, String messageClass) {
    return receiveFolderFor(storeId, messageClass).getValue();
  }

  @Override
  public Map.Entry<String, Long> receiveFolderFor(long storeId, String messageClass) {
    return transactions.read(tx -> receiveFolders.find(tx, storeId, messageClass));
  }

  @Override
  public Map<String, Long> receiveFolders(StoreSession session, long storeId) {
    return transactions.read(tx -> receiveFolderEditor.all(tx, session, storeId));
  }

  @Override
  public void setReceiveFolder(
      StoreSession session, long storeId, String messageClass, long folderId) {
    transactions.write(tx -> {
      receiveFolderEditor.set(tx, session, storeId, messageClass, folderId);
      return null;
    });
  }

  @Override
  public int recount(StoreSession session, long folderId) {
    return transactions.write(tx -> repair.repair(tx, session, folderId));
  }
}
