package org.mapano.web.admin;

import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mapano.ejb.settings.AbsenceChange;
import org.mapano.ejb.settings.MeetingChange;

/**
 * Settings of a mailbox as a request describes them.
 *
 * @param outOfOffice the absence, null to leave it
 * @param meetingRequests answers to meeting requests, null to leave them
 */
@Schema(name = "SettingsInput", description = "What to set; what is absent stays as it is")
record SettingsInput(Absence outOfOffice, Meetings meetingRequests) {
  private static final Set<String> ABSENCE =
      Set.of("enabled", "subject", "message", "from", "until");
  private static final Set<String> MEETINGS =
      Set.of("accept", "declineConflicting", "declineRecurring");

  /** Absence; a time that is null in JSON is removed. */
  @Schema(name = "OutOfOfficeInput")
  record Absence(
      Boolean enabled,
      String subject,
      String message,
      @Schema(description = "ISO 8601 in UTC, or null for at once") String from,
      @Schema(description = "ISO 8601 in UTC, or null for no end") String until,
      @Schema(hidden = true) AbsenceChange change) {}

  /** Answers to meeting requests. */
  @Schema(name = "MeetingRequestsInput")
  record Meetings(Boolean accept, Boolean declineConflicting, Boolean declineRecurring) {
    MeetingChange change() {
      return new MeetingChange(accept, declineConflicting, declineRecurring);
    }
  }

  /**
   * Reads the body of a request.
   *
   * @throws InvalidInputException naming every member of a wrong type or name
   */
  static SettingsInput read(JsonObject body) {
    JsonMembers members = new JsonMembers(body);
    members.requireKnown(Set.of("outOfOffice", "meetingRequests"));
    Absence absence = members.has("outOfOffice") ? absence(members.object("outOfOffice")) : null;
    Meetings meetings =
        members.has("meetingRequests") ? meetings(members.object("meetingRequests")) : null;
    members.check();
    return new SettingsInput(absence, meetings);
  }

  private static Absence absence(JsonMembers members) {
    members.requireKnown(ABSENCE);
    Boolean enabled = members.bool("enabled");
    String subject = members.text("subject");
    String message = members.text("message");
    String from = members.text("from");
    String until = members.text("until");
    AbsenceChange change =
        new AbsenceChange(enabled, subject, message, time(members, "from"), time(members, "until"));
    return new Absence(enabled, subject, message, from, until, change);
  }

  /** Null when absent, empty when JSON null. */
  private static Optional<Instant> time(JsonMembers members, String name) {
    if (!members.has(name)) {
      return null;
    }
    String text = members.isNull(name) ? null : members.text(name);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      members.fault(name, "must be a time such as 2030-01-31T12:00:00Z");
      return null;
    }
  }

  private static Meetings meetings(JsonMembers members) {
    members.requireKnown(MEETINGS);
    return new Meetings(
        members.bool("accept"),
        members.bool("declineConflicting"),
        members.bool("declineRecurring"));
  }
}
