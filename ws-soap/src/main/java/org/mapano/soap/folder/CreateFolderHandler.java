package org.mapano.soap.folder;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.folder.Folders;
import org.mapano.ejb.folder.NewFolder;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.id.EntryId;
import org.mapano.mapi.prop.PropMap;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.CreateFolderCall;
import org.mapano.soap.type.CreateFolderResponse;

/** Creates a folder, or finds the one of that name. */
@Singleton
public class CreateFolderHandler
    implements OperationHandler<CreateFolderCall, CreateFolderResponse> {
  private static final int MIN_SOURCE_KEY = 16;

  private final Folders folders;
  private final ObjectIds ids;

  @Inject
  CreateFolderHandler(Folders folders, ObjectIds ids) {
    this.folders = folders;
    this.ids = ids;
  }

  @Override
  public CreateFolderResponse answer(Caller caller, CreateFolderCall call) {
    if (call.szName() == null) {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "A folder needs a name");
    }
    long parent = ids.get(EntryIds.any(call.sParentId()), ObjectType.FOLDER);
    NewFolder wanted =
        new NewFolder(
            call.szName(),
            call.szComment(),
            (int) call.ulType(),
            call.lpsNewEntryId() == null || call.lpsNewEntryId().length == 0
                ? null
                : EntryIds.of(EntryId.Type.FOLDER, call.lpsNewEntryId()),
            call.sOrigSourceKey().length > MIN_SOURCE_KEY ? call.sOrigSourceKey() : null,
            new PropMap());
    long id = folders.create(caller.store(), parent, wanted, call.fOpenIfExists(), call.ulSyncId());
    return new CreateFolderResponse(0, ids.entryId(id).orElseThrow());
  }
}
