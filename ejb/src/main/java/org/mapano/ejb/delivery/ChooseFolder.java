package org.mapano.ejb.delivery;

import org.mapano.ejb.message.MessageFlags;
import org.mapano.mapi.prop.Tags;

/** Junk goes to the junk folder, where there is one; all else to the Inbox. */
final class ChooseFolder implements DeliveryStep {
  @Override
  public void apply(RecipientDelivery delivery) {
    if (delivery.placement().read()) {
      int flags = delivery.message().properties().integer(Tags.PR_MESSAGE_FLAGS, 0);
      delivery.message().properties().put(Tags.PR_MESSAGE_FLAGS, flags | MessageFlags.READ);
    }
    long junk = delivery.folders().junk();
    delivery.folderId(delivery.placement().junk() && junk != 0 ? junk : delivery.folders().inbox());
  }
}
