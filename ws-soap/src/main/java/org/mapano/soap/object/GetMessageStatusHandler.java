package org.mapano.soap.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.object.MessageBatches;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.GetMessageStatusCall;
import org.mapano.soap.type.MessageStatus;

/** PR_MSG_STATUS of a message. */
@Singleton
public class GetMessageStatusHandler
    implements OperationHandler<GetMessageStatusCall, MessageStatus> {
  private final MessageBatches batches;
  private final ObjectIds ids;

  @Inject
  GetMessageStatusHandler(MessageBatches batches, ObjectIds ids) {
    this.batches = batches;
    this.ids = ids;
  }

  @Override
  public MessageStatus answer(Caller caller, GetMessageStatusCall call) {
    long id = ids.get(EntryIds.any(call.sEntryId()));
    return new MessageStatus(Integer.toUnsignedLong(batches.status(caller.store(), id)), 0);
  }
}
