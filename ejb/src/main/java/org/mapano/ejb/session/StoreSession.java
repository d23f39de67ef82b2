package org.mapano.ejb.session;

import java.util.Set;

/**
 * The identity that every use case is given. Immutable; holds no resources and needs no closing.
 *
 * @param userId {@code users.id}; 2 is SYSTEM
 * @param login login name
 * @param adminLevel 0 none, 1 administrator, 2 system administrator
 * @param companyId {@code users.id} of the company, 0 without tenants
 * @param groupIds ids of all security groups the user is in, nested ones and Everyone included
 * @param reach companies beyond the own one
 * @param origin where the session comes from
 */
public record StoreSession(
    int userId,
    String login,
    int adminLevel,
    int companyId,
    Set<Integer> groupIds,
    CompanyReach reach,
    Origin origin) {
  /** Local id of the group Everyone. */
  public static final int EVERYONE = 1;

  /** Local id of the internal administrator. */
  public static final int SYSTEM = 2;

  private static final int SYSTEM_ADMINISTRATOR = 2;

  /** A session on a server with one tenant. */
  public StoreSession(
      int userId,
      String login,
      int adminLevel,
      int companyId,
      Set<Integer> groupIds,
      Origin origin) {
    this(userId, login, adminLevel, companyId, groupIds, CompanyReach.ALONE, origin);
  }

  /** True for the internal administrator, who may do anything. */
  public boolean isSystem() {
    return userId == SYSTEM;
  }

  /** True for the internal administrator and those of level 2, to whom companies are no borders. */
  public boolean isSystemAdministrator() {
    return isSystem() || adminLevel >= SYSTEM_ADMINISTRATOR;
  }

  /** True for those who administer anything at all. */
  public boolean isAdministrator() {
    return isSystem() || adminLevel > 0 || !reach.administered().isEmpty();
  }

  /** Whether the session administers a company (MT-11, MT-13). */
  public boolean administers(int company) {
    return isSystemAdministrator()
        || adminLevel > 0 && company == companyId
        || reach.administered().contains(company);
  }

  /** Whether the session may know of what belongs to a company (MT-01, MT-10). */
  public boolean sees(int company) {
    return isSystemAdministrator() || reach.sees(companyId, company);
  }

  /** The same identity as seen from another place. */
  public StoreSession from(Origin other) {
    return new StoreSession(userId, login, adminLevel, companyId, groupIds, reach, other);
  }
}
