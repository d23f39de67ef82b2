package org.mapano.soap.quota;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.UserQuotas;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.DeleteQuotaRecipientCall;
import org.mapano.soap.type.Result;

/** Removes one who is told that stores of a company are full. */
@Singleton
public class DeleteQuotaRecipientHandler
    implements OperationHandler<DeleteQuotaRecipientCall, Result> {
  private final UserQuotas quotas;

  @Inject
  public DeleteQuotaRecipientHandler(UserQuotas quotas) {
    this.quotas = quotas;
  }

  @Override
  public Result answer(Caller caller, DeleteQuotaRecipientCall request) {
    quotas.changeRecipients(caller.store());
    return new Result(0);
  }
}
