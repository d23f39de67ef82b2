package org.mapano.cli.admin;

import org.mapano.cli.rest.AdminClient;

/** {@code --create-store}. */
final class CreateStore implements Action {
  private final String login;
  private final String language;
  private final boolean tellIds;

  /** With or without telling the ids of the store. */
  CreateStore(String login, String language, boolean tellIds) {
    this.login = login;
    this.language = language;
    this.tellIds = tellIds;
  }

  @Override
  public String purpose() {
    return "Unable to create store";
  }

  @Override
  public String object() {
    return login;
  }

  @Override
  public int run(AdminClient server, Call call) {
    if (call.dryRun()) {
      boolean there = server.get(AdminClient.userPath(login)).containsKey("store");
      call.done(there ? "There is a store." : "The store would be created.");
      return 0;
    }
    String locale = language == null ? "" : "?locale=" + AdminClient.encode(language);
    server.ensure(AdminClient.userPath(login) + "/store" + locale);
    if (tellIds) {
      StoreIds.print(server, login, "private", call);
    } else {
      call.done("Store created.");
    }
    return 0;
  }
}
