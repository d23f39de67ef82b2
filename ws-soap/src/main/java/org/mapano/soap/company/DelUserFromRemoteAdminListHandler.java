package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.DelUserFromRemoteAdminListCall;
import org.mapano.soap.type.Result;

/** No longer lets a user administer a company. */
@Singleton
public class DelUserFromRemoteAdminListHandler
    implements OperationHandler<DelUserFromRemoteAdminListCall, Result> {
  private final Companies companies;

  @Inject
  public DelUserFromRemoteAdminListHandler(Companies companies) {
    this.companies = companies;
  }

  @Override
  public Result answer(Caller caller, DelUserFromRemoteAdminListCall request) {
    throw companies.refusal("A list of administrators");
  }
}
