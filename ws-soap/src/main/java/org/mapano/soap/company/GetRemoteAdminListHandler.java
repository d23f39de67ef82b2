package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.users.Relation;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetRemoteAdminListCall;
import org.mapano.soap.type.UserListResponse;
import org.mapano.soap.user.UserRecords;

/** Lists the administrators of a company. */
@Singleton
public class GetRemoteAdminListHandler
    implements OperationHandler<GetRemoteAdminListCall, UserListResponse> {
  private final Companies companies;
  private final DirectoryIds ids;
  private final UserRecords users;

  @Inject
  public GetRemoteAdminListHandler(Companies companies, DirectoryIds ids, UserRecords users) {
    this.companies = companies;
    this.ids = ids;
    this.users = users;
  }

  @Override
  public UserListResponse answer(Caller caller, GetRemoteAdminListCall request) {
    companies.requireSeveral();
    return new UserListResponse(
        users.users(
            companies.related(
                caller.store(),
                ids.company(caller.store(), request.ulCompanyId(), request.sCompanyId()),
                Relation.COMPANY_ADMIN)),
        0);
  }
}
