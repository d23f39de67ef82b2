package org.mapano.soap.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.GetReceiveFolderCall;
import org.mapano.soap.type.ReceiveFolder;
import org.mapano.soap.type.ReceiveFolderResponse;

/** The folder where mail of a class goes. */
@Singleton
public class GetReceiveFolderHandler
    implements OperationHandler<GetReceiveFolderCall, ReceiveFolderResponse> {
  private final Folders folders;
  private final ObjectIds ids;

  @Inject
  GetReceiveFolderHandler(Folders folders, ObjectIds ids) {
    this.folders = folders;
    this.ids = ids;
  }

  @Override
  public ReceiveFolderResponse answer(Caller caller, GetReceiveFolderCall call) {
    long store = ids.get(EntryIds.any(call.sStoreId()));
    String wanted = call.lpszMessageClass() == null ? "" : call.lpszMessageClass();
    Map.Entry<String, Long> found = folders.receiveFolderFor(store, wanted);
    return new ReceiveFolderResponse(
        new ReceiveFolder(ids.entryId(found.getValue()).orElseThrow(), found.getKey()), 0);
  }
}
