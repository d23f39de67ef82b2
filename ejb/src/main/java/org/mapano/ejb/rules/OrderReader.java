package org.mapano.ejb.rules;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.store.StoreSettings.OutOfOffice;
import org.mapano.ejb.table.ListedTables;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/**
 * Reads rules and absences of mailboxes: one statement for all recipients of a mail, which is all
 * that mailboxes without either cost.
 */
@Singleton
public class OrderReader {
  private static final List<Integer> TAGS =
      List.of(
          Tags.PR_MESSAGE_SIZE_EXTENDED,
          Tags.PR_RULES_DATA,
          Tags.PR_EC_OUTOFOFFICE,
          Tags.PR_EC_OUTOFOFFICE_SUBJECT,
          Tags.PR_EC_OUTOFOFFICE_MSG,
          Tags.PR_EC_OUTOFOFFICE_FROM,
          Tags.PR_EC_OUTOFOFFICE_UNTIL);

  private final Transactions transactions;
  private final PropertyRows properties;
  private final RuleCache cache;

  /** Reads the option {@code default_sort_locale_id}. */
  @Inject
  public OrderReader(Transactions transactions, PropertyRows properties, ServerConfig config) {
    this.transactions = transactions;
    this.properties = properties;
    this.cache = new RuleCache(ListedTables.collation(config));
  }

  /**
   * A mailbox to be asked about.
   *
   * @param storeId its store, where the absence is kept
   * @param inboxId its Inbox, where the rules are kept
   */
  public record Place(long storeId, long inboxId) {}

  /** What is wanted for each mailbox. */
  public Map<Place, MailboxOrders> read(Collection<Place> places) {
    Set<Long> ids = new HashSet<>();
    for (Place place : places) {
      ids.add(place.storeId());
      ids.add(place.inboxId());
    }
    Map<Long, PropMap> found = transactions.read(tx -> properties.read(tx, ids, TAGS));
    Map<Place, MailboxOrders> orders = new HashMap<>();
    for (Place place : places) {
      orders.put(place, orders(place, found.get(place.storeId()), found.get(place.inboxId())));
    }
    return orders;
  }

  private MailboxOrders orders(Place place, PropMap store, PropMap inbox) {
    byte[] table = inbox.bytes(Tags.PR_RULES_DATA);
    boolean absent = store.bool(Tags.PR_EC_OUTOFOFFICE);
    Long size = store.longValue(Tags.PR_MESSAGE_SIZE_EXTENDED);
    return new MailboxOrders(
        size == null ? 0 : size,
        table == null ? List.of() : cache.rules(place.inboxId(), table),
        absent ? absence(store) : MailboxOrders.NONE.absence());
  }

  private static OutOfOffice absence(PropMap store) {
    return new OutOfOffice(
        true,
        store.string(Tags.PR_EC_OUTOFOFFICE_SUBJECT, ""),
        store.string(Tags.PR_EC_OUTOFOFFICE_MSG, ""),
        time(store, Tags.PR_EC_OUTOFOFFICE_FROM),
        time(store, Tags.PR_EC_OUTOFOFFICE_UNTIL));
  }

  private static Instant time(PropMap store, int tag) {
    Long ticks = store.longValue(tag);
    return ticks == null || ticks == 0 ? null : MapiTime.instant(ticks);
  }
}
