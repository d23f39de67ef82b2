package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.ejb.users.UserAccount;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.CreateCompanyCall;
import org.mapano.soap.type.SetCompanyResponse;

/** Creates a company. */
@Singleton
public class CreateCompanyHandler
    implements OperationHandler<CreateCompanyCall, SetCompanyResponse> {
  private final Companies companies;
  private final CompanyRecords records;

  @Inject
  public CreateCompanyHandler(Companies companies, CompanyRecords records) {
    this.companies = companies;
    this.records = records;
  }

  @Override
  public SetCompanyResponse answer(Caller caller, CreateCompanyCall request) {
    companies.requireSeveral();
    UserAccount company =
        companies.create(
            caller.store(),
            records.change(caller.store(), CompanyRecords.present(request.lpsCompany())));
    return new SetCompanyResponse(company.id(), DirectoryIds.entryId(company), 0);
  }
}
