package org.mapano.soap.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.object.MessageBatches;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.SetMessageStatusCall;
import org.mapano.soap.type.MessageStatus;

/** Changes bits of PR_MSG_STATUS; answers the old ones. */
@Singleton
public class SetMessageStatusHandler
    implements OperationHandler<SetMessageStatusCall, MessageStatus> {
  private final MessageBatches batches;
  private final ObjectIds ids;

  @Inject
  SetMessageStatusHandler(MessageBatches batches, ObjectIds ids) {
    this.batches = batches;
    this.ids = ids;
  }

  @Override
  public MessageStatus answer(Caller caller, SetMessageStatusCall call) {
    long id = ids.get(EntryIds.any(call.sEntryId()));
    int old =
        batches.setStatus(
            caller.store(),
            id,
            (int) call.ulNewStatus(),
            (int) call.ulNewStatusMask(),
            call.ulSyncId());
    return new MessageStatus(Integer.toUnsignedLong(old), 0);
  }
}
