package org.mapano.mapi.calendar.outbound;

import java.util.List;

/**
 * Who takes part in a meeting, with Internet addresses that were found already.
 *
 * @param organizer who invites, or null
 * @param sender who wrote for the organiser, or null when that is the organiser
 * @param attendees who is invited; of an answer only who answers
 */
public record CalendarPeople(Person organizer, Person sender, List<Person> attendees) {
  /** Copies the list. */
  public CalendarPeople {
    attendees = List.copyOf(attendees);
  }

  /**
   * A person.
   *
   * @param name display name, may be empty
   * @param address Internet address
   * @param type 1 required, 2 optional, 3 resource
   * @param status PR_RECIPIENT_TRACKSTATUS
   */
  public record Person(String name, String address, int type, int status) {}
}
