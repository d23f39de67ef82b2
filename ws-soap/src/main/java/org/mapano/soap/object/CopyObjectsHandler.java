package org.mapano.soap.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.object.MessageBatches;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.store.ObjectType;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.CopyObjectsCall;
import org.mapano.soap.type.Result;

/** Copies, moves or restores messages. */
@Singleton
public class CopyObjectsHandler implements OperationHandler<CopyObjectsCall, Result> {
  private static final long MOVE = 1;

  private final MessageBatches batches;
  private final ObjectIds ids;

  @Inject
  CopyObjectsHandler(MessageBatches batches, ObjectIds ids) {
    this.batches = batches;
    this.ids = ids;
  }

  @Override
  public Result answer(Caller caller, CopyObjectsCall call) {
    long target = ids.get(EntryIds.any(call.sDestFolderId()), ObjectType.FOLDER);
    boolean move = (call.ulFlags() & MOVE) != 0;
    boolean all =
        batches.copy(
            caller.store(), EntryIds.list(call.aMessages()), target, move, call.ulSyncId());
    return new Result(all ? 0 : Integer.toUnsignedLong(ErrorCode.PARTIAL_COMPLETION.value()));
  }
}
