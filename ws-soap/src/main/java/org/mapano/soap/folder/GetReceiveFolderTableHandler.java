package org.mapano.soap.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.mapi.id.EntryId;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.GetReceiveFolderTableCall;
import org.mapano.soap.type.ReceiveFolder;
import org.mapano.soap.type.ReceiveFolderTableResponse;

/** All receive folders of a store. */
@Singleton
public class GetReceiveFolderTableHandler
    implements OperationHandler<GetReceiveFolderTableCall, ReceiveFolderTableResponse> {
  private final Folders folders;
  private final ObjectIds ids;

  @Inject
  GetReceiveFolderTableHandler(Folders folders, ObjectIds ids) {
    this.folders = folders;
    this.ids = ids;
  }

  @Override
  public ReceiveFolderTableResponse answer(Caller caller, GetReceiveFolderTableCall call) {
    long store = ids.get(EntryIds.of(EntryId.Type.STORE, call.sStoreId()));
    List<ReceiveFolder> all = new ArrayList<>();
    folders
        .receiveFolders(caller.store(), store)
        .forEach((messageClass, folder) ->
            ids.entryId(folder).ifPresent(id -> all.add(new ReceiveFolder(id, messageClass))));
    return new ReceiveFolderTableResponse(all, 0);
  }
}
