package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import java.util.Locale;
import org.mapano.cli.rest.AdminClient;

/** Copies a store without owner into the public store. */
final class CopyStore extends TaskAction {
  private final String guid;

  CopyStore(String guid) {
    this.guid = guid;
  }

  @Override
  public String purpose() {
    return "Unable to copy store";
  }

  @Override
  public String object() {
    return guid;
  }

  @Override
  String task(Call call) {
    return "store-copy?store=" + AdminClient.encode(guid.toLowerCase(Locale.ROOT));
  }

  @Override
  String intention(AdminClient server) {
    server.check(task(null));
    return "The store would be copied to the public store.";
  }

  @Override
  void report(JsonObject counts, Call call) {
    call.done(
        "The store has been copied to the public store: "
            + counts.get("folders")
            + " folders, "
            + counts.get("messages")
            + " messages.");
  }
}
