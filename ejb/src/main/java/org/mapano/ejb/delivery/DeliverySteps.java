package org.mapano.ejb.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.users.UserDirectory;

/** The steps of a delivery, in order. */
@Singleton
class DeliverySteps {
  private final List<DeliveryStep> steps;

  @Inject
  DeliverySteps(UserDirectory users, Quotas quotas) {
    steps =
        List.of(
            new CheckQuota(quotas),
            new MarkAddressing(users),
            new SetReceivedBy(),
            new ChooseFolder(),
            new KeepOriginal(users));
  }

  /** Does the steps until one decides the outcome. */
  void apply(RecipientDelivery delivery) {
    for (DeliveryStep step : steps) {
      if (delivery.result() == null) {
        step.apply(delivery);
      }
    }
  }
}
