package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.users.UserAccount;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.ResolveCompanynameCall;
import org.mapano.soap.type.ResolveCompanyResponse;

/** Finds a company by name. */
@Singleton
public class ResolveCompanynameHandler
    implements OperationHandler<ResolveCompanynameCall, ResolveCompanyResponse> {
  private final Companies companies;

  @Inject
  public ResolveCompanynameHandler(Companies companies) {
    this.companies = companies;
  }

  @Override
  public ResolveCompanyResponse answer(Caller caller, ResolveCompanynameCall request) {
    String name = request.lpszCompanyname() == null ? "" : request.lpszCompanyname();
    UserAccount company = companies.byName(caller.store(), name);
    return new ResolveCompanyResponse(company.id(), DirectoryIds.entryId(company), 0);
  }
}
