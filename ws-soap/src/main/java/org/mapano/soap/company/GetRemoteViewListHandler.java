package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.users.Relation;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetRemoteViewListCall;
import org.mapano.soap.type.CompanyListResponse;

/** Lists the companies that see a company. */
@Singleton
public class GetRemoteViewListHandler
    implements OperationHandler<GetRemoteViewListCall, CompanyListResponse> {
  private final Companies companies;
  private final DirectoryIds ids;
  private final CompanyRecords records;

  @Inject
  public GetRemoteViewListHandler(Companies companies, DirectoryIds ids, CompanyRecords records) {
    this.companies = companies;
    this.ids = ids;
    this.records = records;
  }

  @Override
  public CompanyListResponse answer(Caller caller, GetRemoteViewListCall request) {
    companies.requireSeveral();
    return new CompanyListResponse(
        records.companies(
            companies.related(
                caller.store(),
                ids.company(caller.store(), request.ulCompanyId(), request.sCompanyId()),
                Relation.COMPANY_VIEW)),
        0);
  }
}
