/**
 * People and groups: the contract of user sources, the local table {@code users} that gives their
 * objects small numbers, what the rest of the server may ask ({@link
 * org.mapano.ejb.users.UserDirectory}) and what administrators may change ({@link
 * org.mapano.ejb.users.UserAdministration}).
 */
package org.mapano.ejb.users;
