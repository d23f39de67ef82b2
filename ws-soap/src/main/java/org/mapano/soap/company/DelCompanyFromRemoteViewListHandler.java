package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.DelCompanyFromRemoteViewListCall;
import org.mapano.soap.type.Result;

/** No longer lets a company see another one. */
@Singleton
public class DelCompanyFromRemoteViewListHandler
    implements OperationHandler<DelCompanyFromRemoteViewListCall, Result> {
  private final Companies companies;

  @Inject
  public DelCompanyFromRemoteViewListHandler(Companies companies) {
    this.companies = companies;
  }

  @Override
  public Result answer(Caller caller, DelCompanyFromRemoteViewListCall request) {
    throw companies.refusal("A list of views");
  }
}
