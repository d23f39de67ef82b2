package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.SetCompanyCall;
import org.mapano.soap.type.Result;

/** Changes a company. */
@Singleton
public class SetCompanyHandler implements OperationHandler<SetCompanyCall, Result> {
  private final Companies companies;

  @Inject
  public SetCompanyHandler(Companies companies) {
    this.companies = companies;
  }

  @Override
  public Result answer(Caller caller, SetCompanyCall request) {
    throw companies.refusal("Changing a company");
  }
}
