package org.mapano.soap.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.mapi.id.EntryId;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.EmptyFolderCall;
import org.mapano.soap.type.Result;

/** Deletes what is in a folder. */
@Singleton
public class EmptyFolderHandler implements OperationHandler<EmptyFolderCall, Result> {
  private final Folders folders;
  private final ObjectIds ids;

  @Inject
  EmptyFolderHandler(Folders folders, ObjectIds ids) {
    this.folders = folders;
    this.ids = ids;
  }

  @Override
  public Result answer(Caller caller, EmptyFolderCall call) {
    folders.empty(
        caller.store(),
        ids.get(EntryIds.of(EntryId.Type.FOLDER, call.sEntryId())),
        (call.ulFlags() & DeleteFlags.ASSOCIATED) != 0,
        (call.ulFlags() & DeleteFlags.HARD) != 0,
        call.ulSyncId());
    return new Result(0);
  }
}
