package org.mapano.soap.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.mapi.id.EntryId;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.SetReceiveFolderCall;
import org.mapano.soap.type.Result;

/** Points a message class at a folder. */
@Singleton
public class SetReceiveFolderHandler implements OperationHandler<SetReceiveFolderCall, Result> {
  private final Folders folders;
  private final ObjectIds ids;

  @Inject
  SetReceiveFolderHandler(Folders folders, ObjectIds ids) {
    this.folders = folders;
    this.ids = ids;
  }

  @Override
  public Result answer(Caller caller, SetReceiveFolderCall call) {
    long store = ids.get(EntryIds.of(EntryId.Type.STORE, call.sStoreId()));
    boolean none = call.lpsEntryId() == null || call.lpsEntryId().length == 0;
    long folder = none ? 0 : ids.get(EntryIds.any(call.lpsEntryId()));
    String messageClass = call.lpszMessageClass() == null ? "" : call.lpszMessageClass();
    folders.setReceiveFolder(caller.store(), store, messageClass, folder);
    return new Result(0);
  }
}
