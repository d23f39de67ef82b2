package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import org.mapano.cli.rest.AdminClient;

/** {@code --list-sendas}. */
final class ListSendAs implements Action {
  private final String name;
  private final boolean group;

  ListSendAs(String name, boolean group) {
    this.name = name;
    this.group = group;
  }

  @Override
  public String purpose() {
    return "Unable to list who may send";
  }

  @Override
  public String object() {
    return name;
  }

  @Override
  public int run(AdminClient server, Call call) {
    String path = group ? AdminClient.groupPath(name) : AdminClient.userPath(name);
    var senders = server.get(path + "/send-as").getJsonArray("senders");
    if (call.json()) {
      call.out().println(senders);
      return 0;
    }
    String kind = group ? "group" : "user";
    call.out().println("Send-as list (" + senders.size() + ") for " + kind + " " + name + ":");
    call.out().println(EntryTable.of(senders.getValuesAs(JsonObject.class)));
    return 0;
  }
}
