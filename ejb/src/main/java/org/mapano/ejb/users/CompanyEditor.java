package org.mapano.ejb.users;

/** Writes companies to a user source that can be written. Changes are durable on return. */
public interface CompanyEditor {
  /**
   * Creates a company.
   *
   * @return the external id
   * @throws org.mapano.ejb.error.StoreException COLLISION when another company has the name
   */
  byte[] create(CompanyChange company);

  /**
   * Changes a company.
   *
   * @throws org.mapano.ejb.error.StoreException COLLISION, NOT_FOUND
   */
  void update(byte[] externId, CompanyChange change);

  /**
   * Deletes a company with all its users and groups, their local rows and permissions; stores stay
   * as orphans.
   *
   * @throws org.mapano.ejb.error.StoreException NOT_FOUND
   */
  void delete(byte[] externId);
}
