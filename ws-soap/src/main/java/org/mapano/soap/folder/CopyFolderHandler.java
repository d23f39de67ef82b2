package org.mapano.soap.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.store.ObjectType;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.CopyFolderCall;
import org.mapano.soap.type.Result;

/** Copies or moves a folder. */
@Singleton
public class CopyFolderHandler implements OperationHandler<CopyFolderCall, Result> {
  private static final long MOVE = 1;
  private static final long SUBFOLDERS = 0x10;

  private final Folders folders;
  private final ObjectIds ids;

  @Inject
  CopyFolderHandler(Folders folders, ObjectIds ids) {
    this.folders = folders;
    this.ids = ids;
  }

  @Override
  public Result answer(Caller caller, CopyFolderCall call) {
    long folder = ids.get(EntryIds.any(call.sEntryId()), ObjectType.FOLDER);
    long target = ids.get(EntryIds.any(call.sDestFolderId()), ObjectType.FOLDER);
    if ((call.ulFlags() & MOVE) != 0) {
      folders.relocate(caller.store(), folder, target, call.lpszNewFolderName(), call.ulSyncId());
    } else {
      boolean deep = (call.ulFlags() & SUBFOLDERS) != 0;
      folders.copy(caller.store(), folder, target, call.lpszNewFolderName(), deep);
    }
    return new Result(0);
  }
}
