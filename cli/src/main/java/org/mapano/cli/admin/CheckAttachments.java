package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import org.mapano.cli.rest.AdminClient;
import org.mapano.cli.text.Layout;

/** {@code --check-attachments}. */
final class CheckAttachments extends TaskAction {
  private final boolean repair;

  CheckAttachments(boolean repair) {
    this.repair = repair;
  }

  @Override
  public String purpose() {
    return "Unable to check attachments";
  }

  @Override
  String task(Call call) {
    return "attachment-search?repair=" + (repair && !call.dryRun());
  }

  @Override
  String intention(AdminClient server) {
    return null; // it only looks then
  }

  @Override
  void report(JsonObject counts, Call call) {
    long orphans = counts.getJsonNumber("orphans").longValue();
    long renamed = counts.getJsonNumber("restored").longValue();
    String size = Layout.megabytes(counts.getJsonNumber("bytes").longValue());
    boolean repaired = repair && !call.dryRun();
    call.done("Looked at " + counts.get("looked") + " pieces of attachment data.");
    call.done("Without owner: " + orphans + " (" + size + ")" + (repaired ? ", removed" : ""));
    call.done("Under a wrong name: " + renamed + (repaired ? ", renamed" : ""));
    if (!repair && orphans + renamed > 0) {
      call.done("Run again with --repair to repair this.");
    }
  }
}
