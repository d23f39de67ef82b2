package org.mapano.ejb.users;

/** Writes to a user source that can be written. Changes are durable when a method returns. */
public interface UserEditor {
  /**
   * Creates a user.
   *
   * @param user its name as the source has it, without a company
   * @param company external id of the company it is in; null without tenants
   * @return the external id
   * @throws org.mapano.ejb.error.StoreException COLLISION when the login name is taken
   */
  byte[] create(UserChange user, byte[] company);

  /** Creates a user without a company. */
  default byte[] create(UserChange user) {
    return create(user, null);
  }

  /**
   * Changes a user.
   *
   * @throws org.mapano.ejb.error.StoreException COLLISION when a new login name is taken, NOT_FOUND
   */
  void update(byte[] externId, UserChange change);

  /**
   * Deletes a user with its local row and permissions; its store stays as an orphan (DB-08).
   *
   * @throws org.mapano.ejb.error.StoreException NOT_FOUND
   */
  void delete(byte[] externId);
}
