package org.mapano.ejb.users;

/** Writes groups to a user source that can be written. Changes are durable on return. */
public interface GroupEditor {
  /**
   * Creates a security group.
   *
   * @param group its name as the source has it, without a company
   * @param company external id of the company it is in; null without tenants
   * @return the external id
   * @throws org.mapano.ejb.error.StoreException COLLISION when another group has the name
   */
  byte[] create(GroupChange group, byte[] company);

  /** Creates a group without a company. */
  default byte[] create(GroupChange group) {
    return create(group, null);
  }

  /**
   * Changes a group; its class stays.
   *
   * @throws org.mapano.ejb.error.StoreException COLLISION, NOT_FOUND
   */
  void update(byte[] externId, GroupChange change);

  /**
   * Deletes a group with its memberships, its local row and its permissions.
   *
   * @throws org.mapano.ejb.error.StoreException NOT_FOUND
   */
  void delete(byte[] externId);
}
