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
 * @param origin where the session comes from
 */
public record StoreSession(
    int userId, String login, int adminLevel, int companyId, Set<Integer> groupIds, Origin origin) {
  /** Local id of the group Everyone. */
  public static final int EVERYONE = 1;

  /** Local id of the internal administrator. */
  public static final int SYSTEM = 2;

  /** True for the internal administrator, who may do anything. */
  public boolean isSystem() {
    return userId == SYSTEM;
  }
}
