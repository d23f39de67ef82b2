package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetCompanyListCall;
import org.mapano.soap.type.CompanyListResponse;

/** Lists companies. */
@Singleton
public class GetCompanyListHandler
    implements OperationHandler<GetCompanyListCall, CompanyListResponse> {
  private final Companies companies;

  @Inject
  public GetCompanyListHandler(Companies companies) {
    this.companies = companies;
  }

  @Override
  public CompanyListResponse answer(Caller caller, GetCompanyListCall request) {
    throw companies.refusal("Listing companies");
  }
}
