package org.mapano.soap.quota;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.UserQuotas;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.AddQuotaRecipientCall;
import org.mapano.soap.type.Result;

/** Adds one who is told that stores of a company are full. */
@Singleton
public class AddQuotaRecipientHandler implements OperationHandler<AddQuotaRecipientCall, Result> {
  private final UserQuotas quotas;

  @Inject
  public AddQuotaRecipientHandler(UserQuotas quotas) {
    this.quotas = quotas;
  }

  @Override
  public Result answer(Caller caller, AddQuotaRecipientCall request) {
    quotas.changeRecipients(caller.store());
    return new Result(0);
  }
}
