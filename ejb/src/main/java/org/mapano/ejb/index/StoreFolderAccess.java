package org.mapano.ejb.index;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectType;

/** Asks the store's rights. */
@Singleton
public class StoreFolderAccess implements FolderReadAccess {
  private final Ancestry ancestry;
  private final AccessControl access;

  /** Decides by the present place and the present rights of folders. */
  @Inject
  public StoreFolderAccess(Ancestry ancestry, AccessControl access) {
    this.ancestry = ancestry;
    this.access = access;
  }

  @Override
  public Set<Long> readable(Tx tx, StoreSession session, Collection<Long> folderIds)
      throws SQLException {
    Map<Long, Lineage> folders = ancestry.find(tx, folderIds);
    folders
        .values()
        .removeIf(line -> line.object().type() != ObjectType.FOLDER || line.isDeleted());
    return access.allowed(tx, session, folders.values(), Wanted.READ);
  }

  @Override
  public void require(Tx tx, StoreSession session, long folderId) throws SQLException {
    Lineage folder = ancestry.get(tx, folderId).living(ObjectType.FOLDER);
    access.check(tx, session, folder, Wanted.READ);
  }
}
