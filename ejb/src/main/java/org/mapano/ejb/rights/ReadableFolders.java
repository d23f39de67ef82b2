package org.mapano.ejb.rights;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.index.FolderReadAccess;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectType;

/** Tells the index and the tables whose messages a session may read. */
@Singleton
public class ReadableFolders implements FolderReadAccess {
  private final Ancestry ancestry;
  private final AccessControl access;

  @Inject
  public ReadableFolders(Ancestry ancestry, AccessControl access) {
    this.ancestry = ancestry;
    this.access = access;
  }

  @Override
  public Set<Long> readable(Tx tx, StoreSession session, Collection<Long> folderIds)
      throws SQLException {
    Map<Long, Lineage> folders = ancestry.find(tx, folderIds);
    folders
        .values()
        .removeIf(
            folder -> folder.object().type() != ObjectType.FOLDER || folder.isDeleted());
    return access.allowed(tx, session, folders.values(), Wanted.READ);
  }
}
