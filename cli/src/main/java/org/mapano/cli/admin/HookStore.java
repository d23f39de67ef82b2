package org.mapano.cli.admin;

import java.util.Locale;
import org.mapano.cli.rest.AdminClient;

/** Gives a store without owner to a user. */
final class HookStore implements Action {
  private final String guid;
  private final String name;
  private final String type;

  HookStore(String guid, String name, String type) {
    this.guid = guid;
    this.name = name;
    this.type = type;
  }

  @Override
  public String purpose() {
    return "Unable to hook store";
  }

  @Override
  public String object() {
    return guid;
  }

  @Override
  public int run(AdminClient server, Call call) {
    if (call.dryRun()) {
      call.done("The store would be hooked.");
      return 0;
    }
    server.ensure(
        "stores/"
            + AdminClient.encode(guid.toLowerCase(Locale.ROOT))
            + "/owner/"
            + AdminClient.encode(name)
            + "?type="
            + type);
    call.done("The store has been hooked.");
    return 0;
  }
}
