package org.mapano.ejb.users.password;

/** Proves passwords of objects of the database user source. */
@FunctionalInterface
public interface PasswordCheck {
  /**
   * Whether a password is the object's. Costs the same whether the object exists or not.
   *
   * @param externId external id of an active user, or null for a user that does not exist
   */
  boolean check(byte[] externId, String password);
}
