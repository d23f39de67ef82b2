package org.mapano.ejb.store;

/**
 * What never changes about a folder: its name, place and state may.
 *
 * @param folderId hierarchy id
 * @param store the store it is in
 * @param entryId PR_ENTRYID
 * @param sourceKey PR_SOURCE_KEY; empty when an old folder has none
 */
public record FolderFacts(long folderId, StoreFacts store, byte[] entryId, byte[] sourceKey) {}
