package org.mapano.cli.admin;

import org.mapano.cli.rest.AdminClient;

/** {@code -s}. */
final class CreatePublicStore implements Action {
  private final String company;
  private final boolean tellIds;

  /**
   * @param company whose store, or null where there is one tenant
   * @param tellIds whether to tell the ids of the store
   */
  CreatePublicStore(String company, boolean tellIds) {
    this.company = company;
    this.tellIds = tellIds;
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
    if (tellIds) {
      StoreIds.print(server, company == null ? "Everyone" : company, "public", call);
    } else {
      call.done("Public store created.");
    }
    return 0;
  }
}
