package org.mapano.web.admin;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.store.StoreSettings;
import org.mapano.ejb.users.UserDetails;

/** What a user has set on the own mailbox, and when it was used. Times are ISO 8601 in UTC. */
@Schema(name = "MailboxSettings")
public record SettingsView(
    @Schema(description = "Absent when none is recorded") String lastLogon,
    @Schema(description = "Absent when none is recorded") String lastLogoff,
    OutOfOffice outOfOffice,
    MeetingRequests meetingRequests) {

  /** Absence. */
  @Schema(name = "OutOfOffice")
  public record OutOfOffice(
      boolean enabled,
      @Schema(description = "Subject of the answer, may be empty") String subject,
      @Schema(description = "Text of the answer, may be empty") String message,
      @Schema(description = "Absent for at once") String from,
      @Schema(description = "Absent for no end") String until,
      @Schema(description = "Whether senders are told now") boolean active) {}

  /** Automatic answers to meeting requests. */
  @Schema(name = "MeetingRequests")
  public record MeetingRequests(
      boolean accept, boolean declineConflicting, boolean declineRecurring) {}

  static SettingsView of(StoreSettings settings) {
    StoreSettings.OutOfOffice absence = settings.outOfOffice();
    StoreSettings.MeetingRequests meetings = settings.meetings();
    return new SettingsView(
        text(settings.lastLogon()),
        text(settings.lastLogoff()),
        new OutOfOffice(
            absence.enabled(),
            absence.subject(),
            absence.message(),
            text(absence.from()),
            text(absence.until()),
            absence.isActive(Instant.now())),
        new MeetingRequests(
            meetings.accept(), meetings.declineConflicting(), meetings.declineRecurring()));
  }

  private static String text(Instant time) {
    return time == null ? null : time.toString();
  }

  /**
   * The settings of a user.
   *
   * @throws StoreException NOT_FOUND without a mailbox
   */
  static SettingsView ofMailbox(UserDetails details) {
    return details
        .settings()
        .map(SettingsView::of)
        .orElseThrow(() -> StoreException.notFound("Mailbox"));
  }
}
