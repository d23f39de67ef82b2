package org.mapano.cli.admin;

import org.mapano.cli.rest.AdminClient;

/** {@code --delete-company}. */
final class DeleteCompany implements Action {
  private final String name;

  DeleteCompany(String name) {
    this.name = name;
  }

  @Override
  public String purpose() {
    return "Unable to delete company";
  }

  @Override
  public String object() {
    return name;
  }

  @Override
  public int run(AdminClient server, Call call) {
    if (call.dryRun()) {
      String found = server.get(AdminClient.companyPath(name)).getString("name");
      call.done("Company " + found + " would be deleted with its users and groups.");
      return 0;
    }
    server.delete(AdminClient.companyPath(name));
    call.done("Company deleted");
    return 0;
  }
}
