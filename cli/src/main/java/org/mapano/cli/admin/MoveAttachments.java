package org.mapano.cli.admin;

import jakarta.json.JsonObject;
import org.mapano.cli.rest.AdminClient;

/** {@code --copy-attachments-to} and {@code --move-attachments-from} (UPGRADE-03). */
final class MoveAttachments extends TaskAction {
  private final String verb;
  private final String task;
  private final String place;

  private MoveAttachments(String verb, String task, String place) {
    this.verb = verb;
    this.task = task;
    this.place = place;
  }

  static MoveAttachments copyTo(String storage) {
    return new MoveAttachments(
        "copied", "attachment-copy?to=" + AdminClient.encode(storage), "to " + storage);
  }

  static MoveAttachments moveFrom(String storage) {
    return new MoveAttachments(
        "moved", "attachment-move?from=" + AdminClient.encode(storage), "from " + storage);
  }

  @Override
  public String purpose() {
    return "Unable to move attachments";
  }

  @Override
  String task(Call call) {
    return task;
  }

  @Override
  String intention(AdminClient server) {
    server.check(task);
    return "All attachment data would be " + verb + " " + place + ".";
  }

  @Override
  void report(JsonObject counts, Call call) {
    call.done(
        "Attachments "
            + verb
            + " "
            + place
            + ": "
            + counts.get("copied")
            + ", there already: "
            + counts.get("present"));
    if (counts.getJsonNumber("missing").longValue() > 0) {
      call.err().println("Warning: " + counts.get("missing") + " attachments have no data there.");
    }
  }
}
