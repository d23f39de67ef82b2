package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.AddUserToRemoteAdminListCall;
import org.mapano.soap.type.Result;

/** Lets a user administer a company. */
@Singleton
public class AddUserToRemoteAdminListHandler
    implements OperationHandler<AddUserToRemoteAdminListCall, Result> {
  private final Companies companies;

  @Inject
  public AddUserToRemoteAdminListHandler(Companies companies) {
    this.companies = companies;
  }

  @Override
  public Result answer(Caller caller, AddUserToRemoteAdminListCall request) {
    throw companies.refusal("A list of administrators");
  }
}
