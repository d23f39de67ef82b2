package org.mapano.ejb.delivery;

import org.mapano.ejb.absence.AbsenceAnswers;
import org.mapano.ejb.rules.MailboxOrders;
import org.mapano.ejb.rules.RuleRunner;
import org.mapano.ejb.rules.RuleSubject;

/**
 * Does what the recipient wants to be done with mail for the Inbox: rules (delivery.md 1.8), then
 * the answer of who is absent (1.7), whatever the rules have made of the mail.
 */
final class ApplyRules implements DeliveryStep {
  private final RuleRunner runner;
  private final AbsenceAnswers absences;
  private final String server;

  ApplyRules(RuleRunner runner, AbsenceAnswers absences, String server) {
    this.runner = runner;
    this.absences = absences;
    this.server = server;
  }

  @Override
  public void apply(RecipientDelivery delivery) {
    MailboxOrders orders = delivery.orders();
    boolean nothing = orders.rules().isEmpty() && !orders.absence().enabled();
    if (nothing || !delivery.isForInbox()) {
      return;
    }
    RuleSubject subject = subject(delivery);
    delivery.subject(subject);
    delivery.outcome(runner.run(orders.rules(), subject));
    absences.whom(subject).ifPresent(delivery::absenceTo);
  }

  private RuleSubject subject(RecipientDelivery delivery) {
    return new RuleSubject(
        delivery.user(),
        delivery.store(),
        delivery.folders(),
        delivery.message(),
        delivery.mail().structure().root().headers(),
        delivery.mail().mail().size(),
        delivery.envelope().sender(),
        server,
        delivery.orders().absence().isActive(delivery.envelope().received()));
  }
}
