package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.AddCompanyToRemoteViewListCall;
import org.mapano.soap.type.Result;

/** Lets a company see another one. */
@Singleton
public class AddCompanyToRemoteViewListHandler
    implements OperationHandler<AddCompanyToRemoteViewListCall, Result> {
  private final Companies companies;

  @Inject
  public AddCompanyToRemoteViewListHandler(Companies companies) {
    this.companies = companies;
  }

  @Override
  public Result answer(Caller caller, AddCompanyToRemoteViewListCall request) {
    throw companies.refusal("A list of views");
  }
}
