package org.mapano.ejb.sync;

/**
 * One change to be logged.
 *
 * @param parentKey source key of the folder it happened in
 * @param sourceKey source key of what changed
 * @param type kind of change
 * @param flags the READ bit after a read flag change, else 0
 * @param syncId synchronisation that brought the change, 0 for none
 */
public record Change(byte[] parentKey, byte[] sourceKey, ChangeType type, int flags, long syncId) {
  /** A change that no synchronisation brought. */
  public Change(byte[] parentKey, byte[] sourceKey, ChangeType type) {
    this(parentKey, sourceKey, type, 0, 0);
  }
}
