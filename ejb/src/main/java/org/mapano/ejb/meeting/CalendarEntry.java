package org.mapano.ejb.meeting;

import java.util.Arrays;
import org.mapano.mapi.calendar.CalendarProperties;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.prop.Tags;

/**
 * An item of a calendar as far as others have to be compared with it.
 *
 * @param id hierarchy id
 * @param item identifier, times and state, nothing else
 */
record CalendarEntry(long id, MapiMessage item) {
  private static final int RECEIVED = 2;

  boolean isOf(byte[] cleanId) {
    return Arrays.equals(CalendarProperties.CLEAN_GLOBAL_ID.bytes(item), cleanId);
  }

  /** Whether it is the occurrence of a day, without its series. */
  boolean isExactly(byte[] globalId) {
    return Arrays.equals(CalendarProperties.GLOBAL_ID.bytes(item), globalId);
  }

  int sequence() {
    return CalendarProperties.SEQUENCE.integer(item, 0);
  }

  /** Whether it came from the organiser of a message. */
  boolean isFrom(MeetingMail mail) {
    String organizer = item.properties().string(Tags.PR_SENT_REPRESENTING_EMAIL_ADDRESS, "");
    return organizer.equalsIgnoreCase(mail.organizerKey());
  }

  /** Whether the owner was invited to it. */
  boolean isReceived() {
    return (CalendarProperties.STATE_FLAGS.integer(item, 0) & RECEIVED) != 0;
  }
}
