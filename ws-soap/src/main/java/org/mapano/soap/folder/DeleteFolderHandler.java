package org.mapano.soap.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.mapi.id.EntryId;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.DeleteFolderCall;
import org.mapano.soap.type.Result;

/** Deletes a folder. */
@Singleton
public class DeleteFolderHandler implements OperationHandler<DeleteFolderCall, Result> {
  private final Folders folders;
  private final ObjectIds ids;

  @Inject
  DeleteFolderHandler(Folders folders, ObjectIds ids) {
    this.folders = folders;
    this.ids = ids;
  }

  @Override
  public Result answer(Caller caller, DeleteFolderCall call) {
    folders.delete(
        caller.store(),
        ids.get(EntryIds.of(EntryId.Type.FOLDER, call.sEntryId())),
        (call.ulFlags() & DeleteFlags.MESSAGES) != 0,
        (call.ulFlags() & DeleteFlags.FOLDERS) != 0,
        (call.ulFlags() & DeleteFlags.HARD) != 0,
        call.ulSyncId());
    return new Result(0);
  }
}
