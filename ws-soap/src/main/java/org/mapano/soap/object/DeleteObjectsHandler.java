package org.mapano.soap.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.object.MessageBatches;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.DeleteObjectsCall;
import org.mapano.soap.type.Result;

/** Deletes messages. */
@Singleton
public class DeleteObjectsHandler implements OperationHandler<DeleteObjectsCall, Result> {
  private static final long HARD = 0x10;

  private final MessageBatches batches;

  @Inject
  DeleteObjectsHandler(MessageBatches batches) {
    this.batches = batches;
  }

  @Override
  public Result answer(Caller caller, DeleteObjectsCall call) {
    batches.delete(
        caller.store(),
        EntryIds.list(call.aMessages()),
        (call.ulFlags() & HARD) != 0,
        call.ulSyncId());
    return new Result(0);
  }
}
