package org.mapano.ejb.sync;

/**
 * A synchronisation whose client wants to hear of changes.
 *
 * @param syncId the synchronisation
 * @param folderId its folder
 * @param storeId store the folder is in
 * @param hierarchy true when it is about folders below the folder, false for its messages
 */
public record WatchedSync(long syncId, long folderId, long storeId, boolean hierarchy) {}
