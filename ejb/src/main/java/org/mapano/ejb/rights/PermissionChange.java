package org.mapano.ejb.rights;

/**
 * A change of one permission entry.
 *
 * @param userId {@code users.id} of whom it is about
 * @param granted true for the granted entry, false for the denied one
 * @param rights new bits; do not matter when removed
 * @param removed true to remove the entry
 * @param deniedToo true to maintain the matching denied entry as well
 */
public record PermissionChange(
    int userId, boolean granted, int rights, boolean removed, boolean deniedToo) {}
