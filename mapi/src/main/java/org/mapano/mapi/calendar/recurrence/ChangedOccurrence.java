package org.mapano.mapi.calendar.recurrence;

import java.time.LocalDateTime;

/**
 * An occurrence that differs from the others (MS-OXOCAL 2.2.1.44.2 ExceptionInfo). What is null is
 * as in the others. Times are wall time.
 *
 * @param start new beginning
 * @param end new end
 * @param original beginning without the change
 * @param subject subject, or null
 * @param meetingType state flags of a meeting, or null
 * @param reminderDelta minutes of the reminder before the beginning, or null
 * @param reminderSet whether there is a reminder, or null
 * @param location place, or null
 * @param busyStatus busy status, or null
 * @param attachment whether there are attachments, or null
 * @param allDay whether it takes the whole day, or null
 * @param color colour, or null
 * @param body whether the text differs
 */
public record ChangedOccurrence(
    LocalDateTime start,
    LocalDateTime end,
    LocalDateTime original,
    String subject,
    Integer meetingType,
    Integer reminderDelta,
    Integer reminderSet,
    String location,
    Integer busyStatus,
    Integer attachment,
    Integer allDay,
    Integer color,
    boolean body) {
  /** Characters of subject and place. */
  public static final int MAX_TEXT = 0x7FFE;

  /** Another time and nothing else. */
  public static ChangedOccurrence moved(
      LocalDateTime start, LocalDateTime end, LocalDateTime original) {
    return new ChangedOccurrence(
        start, end, original, null, null, null, null, null, null, null, null, null, false);
  }

  /** Another time, subject, place and busy status; null for what is as in the others. */
  public static ChangedOccurrence of(
      LocalDateTime start,
      LocalDateTime end,
      LocalDateTime original,
      String subject,
      String location,
      Integer busyStatus,
      Integer allDay,
      boolean body) {
    return new ChangedOccurrence(
        start,
        end,
        original,
        cut(subject),
        null,
        null,
        null,
        cut(location),
        busyStatus,
        null,
        allDay,
        null,
        body);
  }

  private static String cut(String text) {
    return text == null || text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }

  /** Whether texts are stored a second time, as Unicode. */
  boolean hasText() {
    return subject != null || location != null;
  }

  /** The override flags. */
  int flags() {
    return flag(0x0001, subject)
        | flag(0x0002, meetingType)
        | flag(0x0004, reminderDelta)
        | flag(0x0008, reminderSet)
        | flag(0x0010, location)
        | flag(0x0020, busyStatus)
        | flag(0x0040, attachment)
        | flag(0x0080, allDay)
        | flag(0x0100, color)
        | (body ? 0x0200 : 0);
  }

  private static int flag(int bit, Object value) {
    return value == null ? 0 : bit;
  }

  /** The same with the texts as Unicode. */
  ChangedOccurrence withTexts(String wideSubject, String wideLocation) {
    return new ChangedOccurrence(
        start,
        end,
        original,
        wideSubject,
        meetingType,
        reminderDelta,
        reminderSet,
        wideLocation,
        busyStatus,
        attachment,
        allDay,
        color,
        body);
  }
}
