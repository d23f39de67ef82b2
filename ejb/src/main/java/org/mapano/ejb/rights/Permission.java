package org.mapano.ejb.rights;

/**
 * A permission entry.
 *
 * @param userId {@code users.id} of a user, security group or company
 * @param granted true for granted rights, false for denied ones, which decide nothing
 * @param rights bits of {@link org.mapano.ejb.folder.Rights}
 */
public record Permission(int userId, boolean granted, int rights) {}
