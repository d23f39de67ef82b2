package org.mapano.ejb.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.folder.FolderPath;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.users.UserAccount;

/** Finds and makes folders of public stores by their paths, with the rights of the server. */
@Singleton
class PublicFolders {
  private static final int DEEPEST = 20;

  private final FolderPath paths;
  private final Sessions sessions;

  /**
   * A folder of a public store.
   *
   * @param store the store
   * @param folderId the folder
   */
  record Place(StoreInfo store, long folderId) {}

  @Inject
  PublicFolders(FolderPath paths, Sessions sessions) {
    this.paths = paths;
    this.sessions = sessions;
  }

  /**
   * The folder with a path in the public store that a user sees.
   *
   * @param path names separated by slashes; folders that are missing are made
   * @throws StoreException NOT_FOUND without a public store, INVALID_PARAMETER for an empty path or
   *     one that is too deep
   */
  Place find(UserAccount user, String path) {
    List<String> names =
        Arrays.stream(path.split("/")).map(String::strip).filter(name -> !name.isEmpty()).toList();
    if (names.isEmpty() || names.size() > DEEPEST) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "No path of folders: " + path);
    }
    StoreInfo store = paths.publicStore(user.companyId());
    return new Place(store, paths.find(sessions.system("dagent"), store, names, true));
  }
}
