package org.mapano.web.admin;

import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mapano.ejb.users.CompanyChange;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.UserAccount;

/** A company as a request describes it. */
@Schema(
    name = "CompanyInput",
    description = "What to set; members that are absent stay as they are")
record CompanyInput(
    @Size(min = 1, max = 128) @Schema(description = "Name") String name,
    @Schema(description = "Left out of address book lists") Boolean hidden,
    @Valid @Schema(description = "Levels of all its mailboxes together; only warn counts")
        QuotaInput quota,
    @Valid @Schema(description = "Levels of its users who have none of their own")
        QuotaInput userQuota) {

  private static final Set<String> MEMBERS = Set.of("name", "hidden", "quota", "userQuota");
  private static final QuotaInput NONE = new QuotaInput(null, null, null, null);

  /**
   * Reads the body of a request.
   *
   * @throws InvalidInputException naming every member of a wrong type or name
   */
  static CompanyInput read(JsonObject body) {
    JsonMembers members = new JsonMembers(body);
    members.requireKnown(MEMBERS);
    CompanyInput input =
        new CompanyInput(
            members.text("name"),
            members.bool("hidden"),
            QuotaInput.read(members.object("quota")),
            QuotaInput.read(members.object("userQuota")));
    members.check();
    return input;
  }

  /** Only what is named. */
  CompanyChange merge(UserAccount before) {
    return new CompanyChange(
        name,
        null,
        hidden,
        quota.equals(NONE) ? null : quota.over(before.quota()),
        userQuota.equals(NONE) ? null : userQuota.over(before.tenancy().userQuota()),
        null);
  }

  /** Everything but the administrator: what is not named becomes the default. */
  CompanyChange replace(String current) {
    return new CompanyChange(
        name == null ? current : name,
        null,
        hidden != null && hidden,
        quota.over(QuotaSettings.DEFAULT),
        userQuota.over(QuotaSettings.DEFAULT),
        null);
  }
}
