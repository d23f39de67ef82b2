package org.mapano.cli.admin;

import org.mapano.cli.rest.AdminClient;

/** {@code -s}. */
final class CreatePublicStore implements Action {
  private final String company;

  /**
   * @param company whose store, or null where there is one tenant
   */
  CreatePublicStore(String company) {
    this.company = company;
  }

  @Override
  public String purpose() {
    return "Unable to create public store";
  }

  @Override
  public String object() {
    return company;
  }

  @Override
  public int run(AdminClient server, Call call) {
    if (call.dryRun()) {
      call.done("The public store would be created if there is none.");
      return 0;
    }
    server.add(
        company == null
            ? "server/public-store"
            : AdminClient.companyPath(company) + "/public-store");
    call.done("Public store created.");
    return 0;
  }
}
