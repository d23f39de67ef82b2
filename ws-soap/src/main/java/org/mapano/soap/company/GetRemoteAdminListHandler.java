package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetRemoteAdminListCall;
import org.mapano.soap.type.UserListResponse;

/** Lists the administrators of a company. */
@Singleton
public class GetRemoteAdminListHandler
    implements OperationHandler<GetRemoteAdminListCall, UserListResponse> {
  private final Companies companies;

  @Inject
  public GetRemoteAdminListHandler(Companies companies) {
    this.companies = companies;
  }

  @Override
  public UserListResponse answer(Caller caller, GetRemoteAdminListCall request) {
    throw companies.refusal("A list of administrators");
  }
}
