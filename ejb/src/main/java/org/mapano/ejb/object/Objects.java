package org.mapano.ejb.object;

import org.mapano.ejb.session.StoreSession;
import org.mapano.mapi.prop.PropValue;

/**
 * Stores, folders and messages as trees of properties. Entry ids are those of the objects. Methods
 * throw {@link org.mapano.ejb.error.StoreException} with NOT_FOUND, NO_ACCESS and what each says.
 */
public interface Objects {
  /** Longest value in bytes that {@link #load} puts into the tree. */
  int MAX_LOADED_VALUE = 262_144;

  /**
   * An object with everything below it.
   *
   * @param deleted true for soft-deleted objects, false for living ones, null for both
   * @param holder the session as {@link MessageLocks} knows it: a message that another one has
   *     locked gives NO_ACCESS
   */
  ObjectTree load(StoreSession session, byte[] entryId, Boolean deleted, long holder);

  /**
   * One property, however long.
   *
   * @param objectId recipient, attachment or embedded message of the object; 0 for itself
   * @throws org.mapano.ejb.error.StoreException NOT_FOUND also when there is no such property
   */
  PropValue property(StoreSession session, byte[] entryId, long objectId, int tag);

  /**
   * Saves a new object or the changes of an existing one, in one transaction.
   *
   * @param parentEntryId folder of a new message; does not matter otherwise
   * @param entryId of the object; a client chooses it for a new one
   * @param associated a new folder-associated message
   * @param syncId synchronisation that brings it, 0 for none
   * @return the object with ids and the properties that the server set
   * @throws org.mapano.ejb.error.StoreException STORE_FULL, OBJECT_DELETED, COLLISION, TOO_COMPLEX,
   *     UNKNOWN_INSTANCE_ID, INVALID_PARAMETER
   */
  ObjectTree save(
      StoreSession session,
      byte[] parentEntryId,
      byte[] entryId,
      ObjectTree object,
      boolean associated,
      long syncId);
}
