package org.mapano.soap.object;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.object.MessageLocks;
import org.mapano.ejb.object.ObjectIds;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.operation.SetLockStateCall;
import org.mapano.soap.type.Result;

/** Locks a message against other sessions, or gives it free. */
@Singleton
public class SetLockStateHandler implements OperationHandler<SetLockStateCall, Result> {
  private final MessageLocks locks;
  private final ObjectIds ids;

  @Inject
  SetLockStateHandler(MessageLocks locks, ObjectIds ids) {
    this.locks = locks;
    this.ids = ids;
  }

  @Override
  public Result answer(Caller caller, SetLockStateCall call) {
    long id = ids.get(EntryIds.any(call.sEntryId()));
    caller.part(HeldLocks.class, () -> new HeldLocks(locks, caller.sessionId()));
    if (call.bLocked()) {
      locks.lock(caller.store(), id, caller.sessionId());
    } else {
      locks.unlock(caller.store(), id, caller.sessionId());
    }
    return new Result(0);
  }
}
