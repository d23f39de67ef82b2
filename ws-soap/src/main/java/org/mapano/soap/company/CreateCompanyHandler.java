package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.CreateCompanyCall;
import org.mapano.soap.type.SetCompanyResponse;

/** Creates a company. */
@Singleton
public class CreateCompanyHandler
    implements OperationHandler<CreateCompanyCall, SetCompanyResponse> {
  private final Companies companies;

  @Inject
  public CreateCompanyHandler(Companies companies) {
    this.companies = companies;
  }

  @Override
  public SetCompanyResponse answer(Caller caller, CreateCompanyCall request) {
    throw companies.refusal("Creating a company");
  }
}
