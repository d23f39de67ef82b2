package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.DeleteCompanyCall;
import org.mapano.soap.type.Result;

/** Deletes a company with those in it; stores stay as orphans. */
@Singleton
public class DeleteCompanyHandler implements OperationHandler<DeleteCompanyCall, Result> {
  private final Companies companies;
  private final DirectoryIds ids;

  @Inject
  public DeleteCompanyHandler(Companies companies, DirectoryIds ids) {
    this.companies = companies;
    this.ids = ids;
  }

  @Override
  public Result answer(Caller caller, DeleteCompanyCall request) {
    companies.requireSeveral();
    companies.delete(
        caller.store(), ids.company(caller.store(), request.ulCompanyId(), request.sCompanyId()));
    return new Result(0);
  }
}
