package org.mapano.soap.company;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.directory.Companies;
import org.mapano.ejb.directory.DirectoryIds;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OperationHandler;
import org.mapano.soap.operation.SetCompanyCall;
import org.mapano.soap.type.Company;
import org.mapano.soap.type.Result;

/** Changes a company. */
@Singleton
public class SetCompanyHandler implements OperationHandler<SetCompanyCall, Result> {
  private final Companies companies;
  private final DirectoryIds ids;
  private final CompanyRecords records;

  @Inject
  public SetCompanyHandler(Companies companies, DirectoryIds ids, CompanyRecords records) {
    this.companies = companies;
    this.ids = ids;
    this.records = records;
  }

  @Override
  public Result answer(Caller caller, SetCompanyCall request) {
    companies.requireSeveral();
    Company wanted = CompanyRecords.present(request.lpsCompany());
    companies.update(
        caller.store(),
        ids.company(caller.store(), wanted.ulCompanyId(), wanted.sCompanyId()),
        records.change(caller.store(), wanted));
    return new Result(0);
  }
}
