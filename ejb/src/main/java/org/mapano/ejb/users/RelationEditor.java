package org.mapano.ejb.users;

/** Writes relations between objects of a user source that can be written. */
public interface RelationEditor {
  /**
   * Adds a relation.
   *
   * @param parent group, company or user that is pointed at
   * @param child member, recipient or sender
   * @throws org.mapano.ejb.error.StoreException COLLISION when it exists, NOT_FOUND when one of the
   *     objects does not
   */
  void add(UserAccount parent, UserAccount child, Relation relation);

  /**
   * Removes a relation.
   *
   * @throws org.mapano.ejb.error.StoreException NOT_FOUND when it or one of the objects does not
   *     exist
   */
  void remove(UserAccount parent, UserAccount child, Relation relation);
}
