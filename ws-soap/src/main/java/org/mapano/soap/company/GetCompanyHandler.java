package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetCompanyCall;
import org.mapano.soap.type.GetCompanyResponse;

/** Reads a company. */
@Singleton
public class GetCompanyHandler implements OperationHandler<GetCompanyCall, GetCompanyResponse> {
  private final Companies companies;
  private final DirectoryIds ids;
  private final CompanyRecords records;

  @Inject
  public GetCompanyHandler(Companies companies, DirectoryIds ids, CompanyRecords records) {
    this.companies = companies;
    this.ids = ids;
    this.records = records;
  }

  @Override
  public GetCompanyResponse answer(Caller caller, GetCompanyCall request) {
    companies.requireSeveral();
    return new GetCompanyResponse(
        records.company(
            ids.companyOrOwn(caller.store(), request.ulCompanyId(), request.sCompanyId())),
        0);
  }
}
