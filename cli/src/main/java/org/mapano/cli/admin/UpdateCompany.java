package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.mapano.cli.rest.AdminClient;

/** {@code --update-company}. */
final class UpdateCompany implements Action {
  private final String name;
  private final UserOptions options;
  private final CompanyQuotaOptions levels;

  UpdateCompany(String name, UserOptions options, CompanyQuotaOptions levels) {
    this.name = name;
    this.options = options;
    this.levels = levels;
  }

  @Override
  public String purpose() {
    return "Unable to update company";
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
    JsonObject before = server.get(AdminClient.companyPath(name));
    if (call.dryRun()) {
      call.done("Company " + before.getString("name") + " would be changed.");
      return 0;
    }
    JsonObjectBuilder change = options.toCompanyJson();
    levels.addTo(change);
    JsonObject after = server.change(AdminClient.companyPath(name), change.build());
    if (call.json()) {
      call.out().println(after);
      return 0;
    }
    call.out().println("Old quota settings:");
    call.out().print(QuotaBlock.ofCompany(before));
    call.out().println("New quota settings:");
    call.out().print(QuotaBlock.ofCompany(after));
    call.done("Company information updated.");
    return 0;
  }
}
