package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.users.Relation;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.DelUserFromRemoteAdminListCall;
import org.mapano.soap.type.Result;

/** No longer lets a user administer a company. */
@Singleton
public class DelUserFromRemoteAdminListHandler
    implements OperationHandler<DelUserFromRemoteAdminListCall, Result> {
  private final Companies companies;
  private final DirectoryIds ids;

  @Inject
  public DelUserFromRemoteAdminListHandler(Companies companies, DirectoryIds ids) {
    this.companies = companies;
    this.ids = ids;
  }

  @Override
  public Result answer(Caller caller, DelUserFromRemoteAdminListCall request) {
    companies.requireSeveral();
    companies.remove(
        caller.store(),
        ids.company(caller.store(), request.ulCompanyId(), request.sCompanyId()),
        ids.user(caller.store(), request.ulUserId(), request.sUserId()),
        Relation.COMPANY_ADMIN);
    return new Result(0);
  }
}
