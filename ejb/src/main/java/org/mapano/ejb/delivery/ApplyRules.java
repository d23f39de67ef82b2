package org.mapano.ejb.delivery;

import org.mapano.ejb.rules.RuleRunner;
import org.mapano.ejb.rules.RuleSubject;

/** Does what the recipient's rules say with mail for the Inbox (delivery.md 1.8). */
final class ApplyRules implements DeliveryStep {
  private final RuleRunner runner;

  ApplyRules(RuleRunner runner) {
    this.runner = runner;
  }

  @Override
  public void apply(RecipientDelivery delivery) {
    boolean inbox = delivery.folderId() == delivery.folders().inbox();
    if (!inbox || delivery.mail() == null || delivery.orders().rules().isEmpty()) {
      return;
    }
    delivery.outcome(
        runner.run(
            delivery.orders().rules(),
            new RuleSubject(
                delivery.user(),
                delivery.store(),
                delivery.folders(),
                delivery.message(),
                delivery.mail().structure().root().headers(),
                delivery.mail().mail().size(),
                delivery.envelope().sender(),
                delivery.orders().absence().isActive(delivery.envelope().received()))));
  }
}
