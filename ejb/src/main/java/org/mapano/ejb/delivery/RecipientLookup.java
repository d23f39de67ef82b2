package org.mapano.ejb.delivery;

import org.mapano.ejb.users.UserAccount;

/**
 * Result of resolving a recipient address.
 *
 * @param status whether mail can be taken
 * @param user the recipient when accepted, else null
 */
public record RecipientLookup(Status status, UserAccount user) {
  /** Outcomes. */
  public enum Status {
    ACCEPTED,
    UNKNOWN,
    AMBIGUOUS,
    TEMPORARY_FAILURE
  }
}
