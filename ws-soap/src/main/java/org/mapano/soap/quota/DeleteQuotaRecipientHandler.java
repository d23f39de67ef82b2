package org.mapano.soap.quota;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.directory.DirectoryIds;
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
  private final Companies companies;
  private final DirectoryIds ids;

  @Inject
  public DeleteQuotaRecipientHandler(UserQuotas quotas, Companies companies, DirectoryIds ids) {
    this.quotas = quotas;
    this.companies = companies;
    this.ids = ids;
  }

  @Override
  public Result answer(Caller caller, DeleteQuotaRecipientCall request) {
    if (!companies.isHosted()) {
      quotas.changeRecipients(caller.store());
    }
    companies.remove(
        caller.store(),
        ids.company(caller.store(), request.ulCompanyid(), request.sCompanyId()),
        ids.required(caller.store(), request.ulRecipientId(), request.sRecipientId()),
        RecipientKinds.of(request.ulType()));
    return new Result(0);
  }
}
