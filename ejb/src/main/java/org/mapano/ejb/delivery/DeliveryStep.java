package org.mapano.ejb.delivery;

/**
 * One of the things that happen to a recipient's copy before it is stored, in the order of
 * delivery.md 1.5. A step may change the message and its folder, or decide the outcome, which ends
 * the steps. Steps run before the transaction that stores the message, and once for each recipient.
 */
@FunctionalInterface
interface DeliveryStep {
  /** Does the step's work. */
  void apply(RecipientDelivery delivery);
}
