package org.mapano.ejb.sync;

/**
 * A change that a synchronisation has to bring to its other side.
 *
 * @param changeId {@code changes.id}, 0 when there is none
 * @param sourceKey what changed
 * @param parentKey folder it is in
 * @param type number of a {@link ChangeType}; {@link #GONE} when it no longer belongs to the set
 * @param flags the READ bit after a change of the read flag
 */
public record SyncChange(long changeId, byte[] sourceKey, byte[] parentKey, int type, int flags) {
  /** Removed from the set of a restricted synchronisation, as existing clients know it. */
  public static final int GONE = 5;
}
