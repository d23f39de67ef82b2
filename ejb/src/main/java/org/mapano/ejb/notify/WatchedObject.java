package org.mapano.ejb.notify;

/**
 * Something whose changes somebody wants to hear of.
 *
 * @param objectId hierarchy id
 * @param storeId store it is in; equal to the object for a store
 */
public record WatchedObject(long objectId, long storeId) {
  /** True for a whole store. */
  public boolean isStore() {
    return objectId == storeId;
  }
}
