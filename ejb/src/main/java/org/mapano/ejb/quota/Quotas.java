package org.mapano.ejb.quota;

import org.mapano.ejb.store.StoreInfo;

/** Effective quota: the user's own levels, the company's defaults, then the configuration. */
public interface Quotas {
  /** State of a store; public and archive stores and system administrators have no levels. */
  QuotaState state(StoreInfo store);

  /**
   * As {@link #state(StoreInfo)} for a caller who has read the store's size already.
   *
   * @param size PR_MESSAGE_SIZE_EXTENDED of the store, in bytes
   */
  default QuotaState state(StoreInfo store, long size) {
    return state(store);
  }
}
