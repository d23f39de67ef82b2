package org.mapano.ejb.session;

import java.util.Set;

/**
 * Which companies a session sees and administers beyond its own (MT-10, MT-11).
 *
 * @param several whether there are several companies at all: without them everybody sees everything
 * @param visible {@code users.id} of the other companies that let the own one see them
 * @param administered {@code users.id} of the companies that made the user their administrator
 */
public record CompanyReach(boolean several, Set<Integer> visible, Set<Integer> administered) {
  /** There is one tenant. */
  public static final CompanyReach ALONE = new CompanyReach(false, Set.of(), Set.of());

  /**
   * Whether a company is seen.
   *
   * @param own {@code users.id} of the company of who looks
   */
  public boolean sees(int own, int company) {
    return !several
        || company == own
        || visible.contains(company)
        || administered.contains(company);
  }
}
