package org.mapano.ejb.delivery;

import java.util.List;
import java.util.Map;
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
}
