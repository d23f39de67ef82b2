package org.mapano.ejb.maintenance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.folder.FolderInfo;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.session.Sessions;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.StoreInfo;

/** Counts the contents of all folders of a store anew, each in a transaction of its own. */
@Singleton
class FolderRecount {
  private final Folders folders;
  private final Sessions sessions;

  @Inject
  FolderRecount(Folders folders, Sessions sessions) {
    this.folders = folders;
    this.sessions = sessions;
  }

  Map<String, Long> run(StoreInfo store) {
    StoreSession system = sessions.system("recount");
    long counted = 0;
    long corrected = 0;
    // The root itself has no counters, neither here nor in the original.
    for (FolderInfo folder : folders.subtree(system, store.rootFolderId())) {
      try {
        corrected += folders.recount(system, folder.id());
        counted++;
      } catch (StoreException gone) {
        if (gone.code() != ErrorCode.NOT_FOUND && gone.code() != ErrorCode.OBJECT_DELETED) {
          throw gone;
        }
      }
    }
    Map<String, Long> counts = new TreeMap<>();
    counts.put("folders", counted);
    counts.put("corrected", corrected);
    return counts;
  }
}
