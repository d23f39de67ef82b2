package org.mapano.ejb.delivery;

import org.mapano.mapi.mime.inbound.ResolvedAddress;
import org.mapano.mapi.prop.Tags;

/** Notes who received the message: the owner of the mailbox, for himself. */
final class SetReceivedBy implements DeliveryStep {
  @Override
  public void apply(RecipientDelivery delivery) {
    ResolvedAddress owner = DirectoryEntry.of(delivery.user());
    delivery
        .message()
        .properties()
        .put(Tags.PR_RECEIVED_BY_NAME, owner.displayName())
        .put(Tags.PR_RECEIVED_BY_ENTRYID, owner.entryId())
        .put(Tags.PR_RECEIVED_BY_ADDRTYPE, owner.addressType())
        .put(Tags.PR_RECEIVED_BY_EMAIL_ADDRESS, owner.emailAddress())
        .put(Tags.PR_RECEIVED_BY_SEARCH_KEY, owner.searchKey())
        .put(Tags.PR_RCVD_REPRESENTING_NAME, owner.displayName())
        .put(Tags.PR_RCVD_REPRESENTING_ENTRYID, owner.entryId())
        .put(Tags.PR_RCVD_REPRESENTING_ADDRTYPE, owner.addressType())
        .put(Tags.PR_RCVD_REPRESENTING_EMAIL_ADDRESS, owner.emailAddress())
        .put(Tags.PR_RCVD_REPRESENTING_SEARCH_KEY, owner.searchKey());
  }
}
