package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.users.Relation;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.AddCompanyToRemoteViewListCall;
import org.mapano.soap.type.Result;

/** Lets a company see another one. */
@Singleton
public class AddCompanyToRemoteViewListHandler
    implements OperationHandler<AddCompanyToRemoteViewListCall, Result> {
  private final Companies companies;
  private final DirectoryIds ids;

  @Inject
  public AddCompanyToRemoteViewListHandler(Companies companies, DirectoryIds ids) {
    this.companies = companies;
    this.ids = ids;
  }

  @Override
  public Result answer(Caller caller, AddCompanyToRemoteViewListCall request) {
    companies.requireSeveral();
    companies.add(
        caller.store(),
        ids.company(caller.store(), request.ulCompanyId(), request.sCompanyId()),
        ids.company(caller.store(), request.ulSetCompanyId(), request.sSetCompanyId()),
        Relation.COMPANY_VIEW);
    return new Result(0);
  }
}
