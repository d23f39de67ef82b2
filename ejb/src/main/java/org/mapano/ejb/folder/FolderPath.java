package org.mapano.ejb.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Finds folders by the names on the way to them from the visible root of a store. */
@Singleton
public class FolderPath {
  private final Stores stores;
  private final Folders folders;

  @Inject
  public FolderPath(Stores stores, Folders folders) {
    this.stores = stores;
    this.folders = folders;
  }

  /**
   * The public store that a user's mail can go to.
   *
   * @throws StoreException NOT_FOUND when there is none
   */
  public StoreInfo publicStore(int companyId) {
    return stores.publicStore(companyId).orElseThrow(() -> StoreException.notFound("Public store"));
  }

  /**
   * The folder at the end of a path; an empty path is the root.
   *
   * @param create whether missing folders are made
   * @throws StoreException NOT_FOUND, or NO_ACCESS when the session may not make one
   */
  public long find(StoreSession session, StoreInfo store, List<String> path, boolean create) {
    long folder = stores.specialFolders(store.id()).ipmSubtree();
    List<FolderInfo> all = path.isEmpty() ? List.of() : folders.subtree(session, folder);
    for (String name : path) {
      folder = child(session, all, folder, name, create);
    }
    return folder;
  }

  private long child(
      StoreSession session, List<FolderInfo> all, long parent, String name, boolean create) {
    for (FolderInfo folder : all) {
      if (folder.parentId() == parent && folder.name().equalsIgnoreCase(name)) {
        return folder.id();
      }
    }
    if (!create) {
      throw StoreException.notFound("Folder " + name);
    }
    PropMap properties = new PropMap().put(Tags.PR_CONTAINER_CLASS, "IPF.Note");
    return folders.create(session, parent, new NewFolder(name, properties), true, 0);
  }
}
