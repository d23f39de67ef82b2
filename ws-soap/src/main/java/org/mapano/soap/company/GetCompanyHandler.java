package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetCompanyCall;
import org.mapano.soap.type.GetCompanyResponse;

/** Reads a company. */
@Singleton
public class GetCompanyHandler implements OperationHandler<GetCompanyCall, GetCompanyResponse> {
  private final Companies companies;

  @Inject
  public GetCompanyHandler(Companies companies) {
    this.companies = companies;
  }

  @Override
  public GetCompanyResponse answer(Caller caller, GetCompanyCall request) {
    throw companies.refusal("Reading a company");
  }
}
