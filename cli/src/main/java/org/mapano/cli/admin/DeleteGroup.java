package org.mapano.cli.admin;

import org.mapano.cli.rest.AdminClient;

/** {@code -G}. */
final class DeleteGroup implements Action {
  private final String name;

  DeleteGroup(String name) {
    this.name = name;
  }

  @Override
  public String purpose() {
    return "Unable to delete group";
  }

  @Override
  public String object() {
    return name;
  }

  @Override
  public int run(AdminClient server, Call call) {
    String path = AdminClient.groupPath(name);
    if (call.dryRun()) {
      call.done("Group " + server.get(path).getString("name") + " would be deleted.");
      return 0;
    }
    server.delete(path);
    call.done("Group deleted.");
    return 0;
  }
}
