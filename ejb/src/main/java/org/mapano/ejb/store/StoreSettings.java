package org.mapano.ejb.store;

import java.time.Instant;

/**
 * What a user has set on the own store, and when it was used.
 *
 * @param lastLogon last logon that the store recorded, null if none
 * @param lastLogoff last logoff that the store recorded, null if none
 * @param outOfOffice whether senders are told of an absence
 * @param meetings what becomes of meeting requests
 */
public record StoreSettings(
    Instant lastLogon, Instant lastLogoff, OutOfOffice outOfOffice, MeetingRequests meetings) {

  /**
   * Absence (PR_EC_OUTOFOFFICE and the times beside it).
   *
   * @param enabled whether it is switched on
   * @param subject subject of the answer, may be empty
   * @param message text of the answer, may be empty
   * @param from beginning, null for at once
   * @param until end, null for none
   */
  public record OutOfOffice(
      boolean enabled, String subject, String message, Instant from, Instant until) {
    /** Whether senders are told at a moment. */
    public boolean isActive(Instant now) {
      return enabled
          && (from == null || !now.isBefore(from))
          && (until == null || !now.isAfter(until));
    }
  }

  /**
   * Automatic answers to meeting requests (delivery.md 1.6).
   *
   * @param accept whether they are accepted at all
   * @param declineConflicting whether those are declined that overlap with others
   * @param declineRecurring whether recurring ones are declined
   */
  public record MeetingRequests(
      boolean accept, boolean declineConflicting, boolean declineRecurring) {}
}
