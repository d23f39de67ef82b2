package org.mapano.ejb.delivery;

/** Junk goes to the junk folder, where there is one; all else to the Inbox. */
final class ChooseFolder implements DeliveryStep {
  @Override
  public void apply(RecipientDelivery delivery) {
    long junk = delivery.folders().junk();
    delivery.folderId(delivery.junk() && junk != 0 ? junk : delivery.folders().inbox());
  }
}
