package org.mapano.ejb.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.message.SavedMessage;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.io.ByteSource;

/** Delivers mail into stores. */
public interface Delivery {
  /** Resolves an address to somebody with a mailbox (primary address, alias or login name). */
  RecipientLookup resolve(String address);

  /**
   * Delivers one mail to many recipients: parsed once, attachments stored once. When this returns,
   * every DELIVERED is durable.
   *
   * @param mail raw message with CRLF line ends, without the trace headers, which are added here
   * @return a result for each distinct user
   */
  Map<Integer, DeliveryResult> deliver(
      Envelope envelope, List<UserAccount> recipients, ByteSource mail);

  /**
   * Puts a mail into a folder as it is: converted as for a delivery, its original kept, but without
   * trace headers, rules and notices. Durable on return. With {@link
   * org.mapano.ejb.message.Marks#DRAFT} it is unsent and has no sender (gateway.md 2.7).
   *
   * @param mail raw message
   * @param received time of arrival (PR_MESSAGE_DELIVERY_TIME, 0x6787); null for now
   * @param marks initial bits of {@link org.mapano.ejb.message.Marks}
   * @param keywords initial keywords
   * @throws org.mapano.ejb.error.StoreException as {@link org.mapano.ejb.message.Messages#create}
   */
  SavedMessage file(
      StoreSession session,
      long folderId,
      ByteSource mail,
      Instant received,
      int marks,
      Set<String> keywords);
}
