package org.mapano.ejb.store;

import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Where a mailbox keeps its free/busy data, as PR_FREEBUSY_ENTRYIDS names it.
 *
 * @param inCalendar the hidden message in the calendar
 * @param message the message with settings for meetings and delegates
 * @param folder the folder of that message
 */
public record FreeBusyPlaces(OptionalLong inCalendar, OptionalLong message, OptionalLong folder) {
  /** Both messages, as far as they are there. */
  public LongStream messages() {
    return LongStream.concat(message.stream(), inCalendar.stream());
  }
}
