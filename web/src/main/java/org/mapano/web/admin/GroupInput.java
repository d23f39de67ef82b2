package org.mapano.web.admin;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mapano.ejb.users.GroupChange;

/** A group as a request describes it. */
@Schema(name = "GroupInput", description = "What to set; members that are absent stay as they are")
record GroupInput(
    @Size(min = 1, max = 128) @Schema(description = "Name") String name,
    @Size(max = 255) @Schema(description = "Full name") String fullName,
    @Size(max = 254) @Schema(description = "Mail address; empty for none") String email,
    @Schema(description = "Left out of address book lists") Boolean hidden) {

  private static final Set<String> MEMBERS = Set.of("name", "fullName", "email", "hidden");

  /**
   * Reads the body of a request.
   *
   * @throws InvalidInputException naming every member of a wrong type or name
   */
  static GroupInput read(JsonObject body) {
    JsonMembers members = new JsonMembers(body);
    members.requireKnown(MEMBERS);
    GroupInput input =
        new GroupInput(
            members.text("name"),
            members.text("fullName"),
            members.text("email"),
            members.bool("hidden"));
    members.check();
    return input;
  }

  /** Only what is named. */
  GroupChange merge() {
    return new GroupChange(name, fullName, email, hidden, null);
  }

  /** Everything: what is not named becomes the default. */
  GroupChange replace(String current) {
    return new GroupChange(
        name == null ? current : name,
        fullName == null ? current : fullName,
        email == null ? "" : email,
        hidden != null && hidden,
        null);
  }
}
