package org.mapano.soap.user;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.directory.SendAs;
import org.mapano.ejb.users.UserAccount;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.DelSendAsUserCall;
import org.mapano.soap.type.Result;

/** No longer lets a user send as an object. */
@Singleton
public class DelSendAsUserHandler implements OperationHandler<DelSendAsUserCall, Result> {
  private final DirectoryIds ids;
  private final SendAs senders;

  @Inject
  public DelSendAsUserHandler(DirectoryIds ids, SendAs senders) {
    this.ids = ids;
    this.senders = senders;
  }

  @Override
  public Result answer(Caller caller, DelSendAsUserCall request) {
    UserAccount object = ids.required(caller.store(), request.ulUserId(), request.sUserId());
    UserAccount sender = ids.required(caller.store(), request.ulSenderId(), request.sSenderId());
    senders.remove(caller.store(), object, sender);
    return new Result(0);
  }
}
