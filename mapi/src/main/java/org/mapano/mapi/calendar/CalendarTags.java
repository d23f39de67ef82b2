package org.mapano.mapi.calendar;

/** Tags that only calendar items have. */
public final class CalendarTags {
  /** Beginning (PidTagStartDate). */
  public static final int PR_START_DATE = 0x00600040;

  /** End (PidTagEndDate). */
  public static final int PR_END_DATE = 0x00610040;

  /** The organiser's number of the meeting, -1 for none (PidTagOwnerAppointmentId). */
  public static final int PR_OWNER_APPT_ID = 0x00620003;

  /** Whether an answer is asked for (PidTagReplyRequested). */
  public static final int PR_REPLY_REQUESTED = 0x0C17000B;

  /** When an attendee answered (PidTagRecipientTrackStatusTime). */
  public static final int PR_RECIPIENT_TRACKSTATUS_TIME = 0x5FFB0040;

  /** Whether an attendee proposes another time (PidTagRecipientProposed). */
  public static final int PR_RECIPIENT_PROPOSED = 0x5FE1000B;

  /** Beginning of that time (PidTagRecipientProposedStartTime). */
  public static final int PR_RECIPIENT_PROPOSED_START = 0x5FE30040;

  /** End of that time (PidTagRecipientProposedEndTime). */
  public static final int PR_RECIPIENT_PROPOSED_END = 0x5FE40040;

  private CalendarTags() {}
}
