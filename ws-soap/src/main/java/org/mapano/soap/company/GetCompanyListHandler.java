package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetCompanyListCall;
import org.mapano.soap.type.CompanyListResponse;

/** Lists the companies that the session sees. */
@Singleton
public class GetCompanyListHandler
    implements OperationHandler<GetCompanyListCall, CompanyListResponse> {
  private final Companies companies;
  private final CompanyRecords records;

  @Inject
  public GetCompanyListHandler(Companies companies, CompanyRecords records) {
    this.companies = companies;
    this.records = records;
  }

  @Override
  public CompanyListResponse answer(Caller caller, GetCompanyListCall request) {
    return new CompanyListResponse(records.companies(companies.list(caller.store())), 0);
  }
}
