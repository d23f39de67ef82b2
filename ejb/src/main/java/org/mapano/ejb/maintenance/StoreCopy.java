package org.mapano.ejb.maintenance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.folder.FolderInfo;
import org.mapano.ejb.folder.FolderPath;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.folder.NewFolder;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.overview.ListedStore;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * Copies what is visible of a store without owner into the public store, so that everybody whom an
 * administrator allows it can read it there.
 */
@Singleton
class StoreCopy {
  private static final List<String> PLACE = List.of("Admin", "Deleted Stores");
  private static final String NAME = "Deleted User - ";
  private static final int MAX_NAMES = 1000;

  /** Messages that are copied in one transaction. */
  private static final int BATCH = 500;

  private final Stores stores;
  private final Folders folders;
  private final FolderPath paths;
  private final Messages messages;
  private final HierarchyRows hierarchy;
  private final Transactions transactions;
  private final Sessions sessions;

  @Inject
  StoreCopy(
      Stores stores,
      Folders folders,
      FolderPath paths,
      Messages messages,
      HierarchyRows hierarchy,
      Transactions transactions,
      Sessions sessions) {
    this.stores = stores;
    this.folders = folders;
    this.paths = paths;
    this.messages = messages;
    this.hierarchy = hierarchy;
    this.transactions = transactions;
    this.sessions = sessions;
  }

  /**
   * The public store that a store can be copied to.
   *
   * @throws StoreException COLLISION when the store has an owner, NOT_FOUND without a public store
   */
  StoreInfo target(ListedStore source) {
    if (source.owner().isPresent()) {
      throw new StoreException(ErrorCode.COLLISION, "The store has an owner");
    }
    return paths.publicStore(source.store().companyId());
  }

  /** Copies; answers how many {@code folders} and {@code messages}. */
  Map<String, Long> run(ListedStore source) {
    StoreSession system = sessions.system("store-copy");
    StoreInfo target = target(source);
    long place = paths.find(system, target, PLACE, true);
    long root = stores.specialFolders(source.store().id()).ipmSubtree();
    Map<Long, Long> copies = new HashMap<>();
    copies.put(root, folder(system, place, NAME + source.lastOwner()));
    long copied = copy(system, root, copies.get(root));
    for (FolderInfo folder : folders.subtree(system, root)) {
      Long parent = copies.get(folder.parentId());
      if (parent != null && !folder.search()) {
        PropMap properties = new PropMap().put(Tags.PR_CONTAINER_CLASS, folder.containerClass());
        NewFolder made = new NewFolder(folder.name(), properties);
        long copy = folders.create(system, parent, made, true, 0);
        copies.put(folder.id(), copy);
        copied += copy(system, folder.id(), copy);
      }
    }
    Map<String, Long> counts = new TreeMap<>();
    counts.put("folders", (long) copies.size());
    counts.put("messages", copied);
    return counts;
  }

  /** A folder with a name that nobody has there yet. */
  private long folder(StoreSession system, long parent, String name) {
    for (int i = 0; i < MAX_NAMES; i++) {
      try {
        return folders.create(system, parent, i == 0 ? name : name + " (" + i + ")", "IPF.Note");
      } catch (StoreException taken) {
        if (taken.code() != ErrorCode.COLLISION) {
          throw taken;
        }
      }
    }
    throw new StoreException(ErrorCode.COLLISION, "There are too many copies of " + name);
  }

  private long copy(StoreSession system, long folder, long target) {
    List<Long> ids =
        transactions.read(tx ->
            hierarchy.messages(tx, List.of(folder)).stream()
                .filter(message -> !message.isDeleted())
                .map(ObjectRow::id)
                .toList());
    long copied = 0;
    for (int start = 0; start < ids.size(); start += BATCH) {
      List<Long> some = ids.subList(start, Math.min(start + BATCH, ids.size()));
      copied += messages.copy(system, some, target).size();
    }
    return copied;
  }
}
