package org.mapano.ejb.sync;

import org.mapano.mapi.restriction.Restriction;

/**
 * Which changes of a folder's contents are wanted.
 *
 * @param deletions also hard deletions
 * @param softDeletions also soft deletions
 * @param readState also changes of the read flag alone
 * @param associated folder-associated messages
 * @param normal normal messages
 * @param catchUp no changes at all, only the state that has them
 * @param restriction only messages that satisfy it, or null
 */
public record SyncOptions(
    boolean deletions,
    boolean softDeletions,
    boolean readState,
    boolean associated,
    boolean normal,
    boolean catchUp,
    Restriction restriction) {
  /** Whether changes of a type are not wanted. */
  boolean leavesOut(int type) {
    boolean hard = type == ChangeType.MESSAGE_HARD_DELETE.number();
    boolean soft = type == ChangeType.MESSAGE_SOFT_DELETE.number();
    boolean read = type == ChangeType.MESSAGE_FLAG.number();
    return (hard || soft) && !deletions || soft && !softDeletions || read && !readState;
  }
}
