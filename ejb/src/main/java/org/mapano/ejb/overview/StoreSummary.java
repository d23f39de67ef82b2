package org.mapano.ejb.overview;

import org.mapano.ejb.store.StoreInfo;
import org.mapano.mapi.prop.PropMap;

/**
 * A store as it stands in the tables about stores.
 *
 * @param store the store
 * @param userName name of the owner when it was last given to one
 * @param entryId its entry id
 * @param properties size and times, as far as stored
 */
record StoreSummary(StoreInfo store, String userName, byte[] entryId, PropMap properties) {}
