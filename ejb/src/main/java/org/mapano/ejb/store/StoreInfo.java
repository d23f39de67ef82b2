package org.mapano.ejb.store;

import org.mapano.mapi.id.Guid;

/**
 * A store.
 *
 * @param id hierarchy id of the store object
 * @param rootFolderId hierarchy id of the root folder
 * @param ownerId {@code users.id} of the owner, 0 for an orphan
 * @param type kind
 * @param guid store GUID
 * @param companyId company or 0
 */
public record StoreInfo(
    long id, long rootFolderId, int ownerId, StoreType type, Guid guid, int companyId) {}
