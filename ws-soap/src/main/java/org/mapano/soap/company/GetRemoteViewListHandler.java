package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.GetRemoteViewListCall;
import org.mapano.soap.type.CompanyListResponse;

/** Lists the companies that a company sees. */
@Singleton
public class GetRemoteViewListHandler
    implements OperationHandler<GetRemoteViewListCall, CompanyListResponse> {
  private final Companies companies;

  @Inject
  public GetRemoteViewListHandler(Companies companies) {
    this.companies = companies;
  }

  @Override
  public CompanyListResponse answer(Caller caller, GetRemoteViewListCall request) {
    throw companies.refusal("A list of views");
  }
}
