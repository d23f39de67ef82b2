package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.StoreInfo;

/** Refuses to save into a store that is above its hard quota. */
@Singleton
public class QuotaGate {
  private static final int SYSTEM_ADMINISTRATOR = 2;

  private final Quotas quotas;

  @Inject
  QuotaGate(Quotas quotas) {
    this.quotas = quotas;
  }

  /**
   * Checks a store; system administrators are exempt.
   *
   * @throws StoreException STORE_FULL
   */
  public void check(StoreSession session, StoreInfo store) {
    if (session.isSystem() || session.adminLevel() >= SYSTEM_ADMINISTRATOR) {
      return;
    }
    if (quotas.state(store).status() == QuotaState.Status.HARD) {
      throw new StoreException(ErrorCode.STORE_FULL, "The store is above its hard quota");
    }
  }
}
