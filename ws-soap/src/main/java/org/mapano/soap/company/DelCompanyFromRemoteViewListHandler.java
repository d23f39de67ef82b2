package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.users.Relation;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.DelCompanyFromRemoteViewListCall;
import org.mapano.soap.type.Result;

/** No longer lets a company see another one. */
@Singleton
public class DelCompanyFromRemoteViewListHandler
    implements OperationHandler<DelCompanyFromRemoteViewListCall, Result> {
  private final Companies companies;
  private final DirectoryIds ids;

  @Inject
  public DelCompanyFromRemoteViewListHandler(Companies companies, DirectoryIds ids) {
    this.companies = companies;
    this.ids = ids;
  }

  @Override
  public Result answer(Caller caller, DelCompanyFromRemoteViewListCall request) {
    companies.requireSeveral();
    companies.remove(
        caller.store(),
        ids.company(caller.store(), request.ulCompanyId(), request.sCompanyId()),
        ids.company(caller.store(), request.ulSetCompanyId(), request.sSetCompanyId()),
        Relation.COMPANY_VIEW);
    return new Result(0);
  }
}
