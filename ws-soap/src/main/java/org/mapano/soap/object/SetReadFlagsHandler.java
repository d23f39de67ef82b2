package org.mapano.soap.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.object.MessageBatches;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.ejb.object.ReadChange;
import org.mapano.ejb.store.ObjectType;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.SetReadFlagsCall;
import org.mapano.soap.type.Result;

/** Marks messages read or unread. */
@Singleton
public class SetReadFlagsHandler implements OperationHandler<SetReadFlagsCall, Result> {
  private static final long SUPPRESS_RECEIPT = 0x1;
  private static final long CLEAR_READ = 0x4;
  private static final long GENERATE_RECEIPT_ONLY = 0x10;
  private static final long CLEAR_RN_PENDING = 0x20;
  private static final long CLEAR_NRN_PENDING = 0x40;

  private final MessageBatches batches;
  private final ObjectIds ids;

  @Inject
  SetReadFlagsHandler(MessageBatches batches, ObjectIds ids) {
    this.batches = batches;
    this.ids = ids;
  }

  @Override
  public Result answer(Caller caller, SetReadFlagsCall call) {
    ReadChange change =
        new ReadChange(
            (call.ulFlags() & GENERATE_RECEIPT_ONLY) != 0,
            (call.ulFlags() & CLEAR_READ) == 0,
            (call.ulFlags() & (CLEAR_RN_PENDING | SUPPRESS_RECEIPT)) != 0,
            (call.ulFlags() & (CLEAR_NRN_PENDING | SUPPRESS_RECEIPT)) != 0);
    if (call.lpMessages() != null) {
      List<byte[]> messages = EntryIds.list(call.lpMessages());
      batches.setRead(caller.store(), messages, change, call.ulSyncId());
    } else if (call.lpsEntryId() != null && call.lpsEntryId().length > 0) {
      long folder = ids.get(EntryIds.any(call.lpsEntryId()), ObjectType.FOLDER);
      batches.setAllRead(caller.store(), folder, change, call.ulSyncId());
    } else {
      throw new StoreException(ErrorCode.INVALID_PARAMETER, "Neither messages nor a folder");
    }
    return new Result(0);
  }
}
