package org.mapano.ejb.delivery;

import java.util.Set;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.id.AddressBookEntryId;
import org.mapano.mapi.id.MalformedIdException;
import org.mapano.mapi.message.MapiRecipient;
import org.mapano.mapi.mime.ReportClass;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * Notes how the recipient is addressed: in To, in Cc, or nowhere, which means Bcc. Being in an
 * addressed group, also by way of other groups, counts.
 */
final class MarkAddressing implements DeliveryStep {
  private static final int TO = 1;
  private static final int CC = 2;

  private final UserDirectory users;

  MarkAddressing(UserDirectory users) {
    this.users = users;
  }

  @Override
  public void apply(RecipientDelivery delivery) {
    Set<Integer> groups = users.groupIds(delivery.user().id());
    // The rows of a delivery report name others: it is for whom it came to.
    boolean to = ReportClass.isDelivery(delivery.message().properties());
    boolean cc = false;
    for (MapiRecipient recipient : delivery.message().recipients()) {
      int type = recipient.properties().integer(Tags.PR_RECIPIENT_TYPE, 0);
      if (!(type == TO && !to || type == CC && !cc)) {
        continue;
      }
      boolean meant = means(recipient.properties(), delivery.user(), groups);
      to |= meant && type == TO;
      cc |= meant && type == CC;
    }
    delivery
        .message()
        .properties()
        .put(Tags.PR_MESSAGE_TO_ME, to)
        .put(Tags.PR_MESSAGE_CC_ME, cc)
        .put(Tags.PR_MESSAGE_RECIP_ME, to || cc)
        .put(Tags.PR_EC_MESSAGE_BCC_ME, !to && !cc);
  }

  private static boolean means(PropMap recipient, UserAccount user, Set<Integer> groups) {
    byte[] entryId = recipient.bytes(Tags.PR_ENTRYID);
    if (entryId == null || !AddressBookEntryId.isAddressBook(entryId)) {
      return false;
    }
    try {
      AddressBookEntryId entry = AddressBookEntryId.parse(entryId);
      return entry.type() == AddressBookEntryId.Type.USER
          ? entry.id() == user.id()
          : groups.contains(entry.id());
    } catch (MalformedIdException foreign) {
      return false;
    }
  }
}
