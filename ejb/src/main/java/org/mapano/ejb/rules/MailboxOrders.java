package org.mapano.ejb.rules;

import java.util.List;
import org.mapano.ejb.store.StoreSettings.OutOfOffice;

/**
 * What the owner of a mailbox wants to be done with mail that comes in.
 *
 * @param size size of the store in bytes, which is looked up together with them
 * @param rules in order
 * @param absence what senders are told
 */
public record MailboxOrders(long size, List<ReadyRule> rules, OutOfOffice absence) {
  /** Nothing in particular. */
  public static final MailboxOrders NONE =
      new MailboxOrders(0, List.of(), new OutOfOffice(false, "", "", null, null));

  /** Copies the list. */
  public MailboxOrders {
    rules = List.copyOf(rules);
  }
}
