package org.mapano.ejb.delivery;

import org.mapano.ejb.users.Feature;
import org.mapano.ejb.users.UserDirectory;

/** Keeps the mail as it came for users who read it with the feature imap (DAGENT-10, FEAT-04). */
final class KeepOriginal implements DeliveryStep {
  private final UserDirectory users;

  KeepOriginal(UserDirectory users) {
    this.users = users;
  }

  @Override
  public void apply(RecipientDelivery delivery) {
    boolean same = delivery.mail() != null && !delivery.rewritten();
    if (same && users.isEnabled(delivery.user(), Feature.IMAP)) {
      delivery.original(delivery.mail().mail());
      delivery.mail().describe(delivery.message());
    }
  }
}
