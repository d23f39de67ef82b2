package org.mapano.soap.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.mapi.id.EntryId;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.ResetFolderCountCall;
import org.mapano.soap.type.ResetFolderCountResponse;

/** Counts the contents of a folder anew. */
@Singleton
public class ResetFolderCountHandler
    implements OperationHandler<ResetFolderCountCall, ResetFolderCountResponse> {
  private final Folders folders;
  private final ObjectIds ids;

  @Inject
  ResetFolderCountHandler(Folders folders, ObjectIds ids) {
    this.folders = folders;
    this.ids = ids;
  }

  @Override
  public ResetFolderCountResponse answer(Caller caller, ResetFolderCountCall call) {
    long folder = ids.get(EntryIds.of(EntryId.Type.FOLDER, call.sEntryId()));
    return new ResetFolderCountResponse(folders.recount(caller.store(), folder), 0);
  }
}
