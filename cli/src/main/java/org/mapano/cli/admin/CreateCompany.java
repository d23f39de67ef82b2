package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.mapano.cli.rest.AdminClient;

/** {@code --create-company}. */
final class CreateCompany implements Action {
  private final String name;
  private final UserOptions options;
  private final CompanyQuotaOptions levels;

  CreateCompany(String name, UserOptions options, CompanyQuotaOptions levels) {
    this.name = name;
    this.options = options;
    this.levels = levels;
  }

  @Override
  public String purpose() {
    return "Unable to create company";
  }

  @Override
  public String object() {
    return name;
  }

  @Override
  public void check() {
    options.check();
    levels.check();
  }

  @Override
  public int run(AdminClient server, Call call) {
    if (call.dryRun()) {
      call.done("Company " + name + " would be created.");
      return 0;
    }
    JsonObjectBuilder company = options.toCompanyJson();
    levels.addTo(company);
    JsonObject made = server.create(AdminClient.companyPath(name), company.build());
    if (call.json()) {
      call.out().println(made);
    }
    call.done("Company created");
    return 0;
  }
}
