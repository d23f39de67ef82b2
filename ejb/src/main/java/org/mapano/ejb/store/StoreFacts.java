package org.mapano.ejb.store;

import org.mapano.mapi.id.Guid;

/**
 * What never changes about a store; its owner may.
 *
 * @param storeId hierarchy id
 * @param rootFolderId hierarchy id of the root folder
 * @param type kind
 * @param guid store GUID
 * @param companyId company or 0
 */
public record StoreFacts(
    long storeId, long rootFolderId, StoreType type, Guid guid, int companyId) {
  /** The same with the present owner. */
  public StoreInfo ownedBy(int ownerId) {
    return new StoreInfo(storeId, rootFolderId, ownerId, type, guid, companyId);
  }
}
