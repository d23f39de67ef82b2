package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.DeleteCompanyCall;
import org.mapano.soap.type.Result;

/** Deletes a company. */
@Singleton
public class DeleteCompanyHandler implements OperationHandler<DeleteCompanyCall, Result> {
  private final Companies companies;

  @Inject
  public DeleteCompanyHandler(Companies companies) {
    this.companies = companies;
  }

  @Override
  public Result answer(Caller caller, DeleteCompanyCall request) {
    throw companies.refusal("Deleting a company");
  }
}
