package org.mapano.ejb.users;

import java.util.List;

/**
 * Result of looking up a mail address exactly.
 *
 * @param matches empty: unknown; one: found; more: ambiguous
 */
public record AddressMatch(List<UserAccount> matches) {
  /** True when exactly one object has the address. */
  public boolean isUnique() {
    return matches.size() == 1;
  }
}
