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
 * @param restriction only messages that satisfy it, or null
 */
public record SyncOptions(
    boolean deletions,
    boolean softDeletions,
    boolean readState,
    boolean associated,
    boolean normal,
    Restriction restriction) {}
