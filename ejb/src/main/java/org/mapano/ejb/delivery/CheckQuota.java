package org.mapano.ejb.delivery;

import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.quota.Quotas;

/** A store that has reached its hard quota takes no mail (DAGENT-07). */
final class CheckQuota implements DeliveryStep {
  private final Quotas quotas;

  CheckQuota(Quotas quotas) {
    this.quotas = quotas;
  }

  @Override
  public void apply(RecipientDelivery delivery) {
    if (quotas.state(delivery.store(), delivery.orders().size()).status()
        == QuotaState.Status.HARD) {
      delivery.decide(DeliveryResult.OVER_QUOTA);
    }
  }
}
