package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import org.mapano.cli.rest.AdminClient;

/** {@code --rebuild-index}. */
final class RebuildIndex extends TaskAction {
  @Override
  public String purpose() {
    return "Unable to rebuild the index";
  }

  @Override
  String task(Call call) {
    return "index-rebuild";
  }

  @Override
  String intention(AdminClient server) {
    return "The index of every folder would be built anew.";
  }

  @Override
  void report(JsonObject counts, Call call) {
    call.done("Built the index of " + counts.get("folders") + " folders.");
  }
}
