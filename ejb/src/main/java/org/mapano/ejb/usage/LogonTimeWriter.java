package org.mapano.ejb.usage;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/**
 * Writes PR_LAST_LOGON_TIME and PR_LAST_LOGOFF_TIME of stores (store-semantics 2). Nobody is told
 * of that: the store is what it was.
 */
@Singleton
public class LogonTimeWriter {
  private final LogonTimes times;
  private final Stores stores;
  private final Transactions transactions;
  private final PropertyRows properties;

  @Inject
  LogonTimeWriter(
      LogonTimes times, Stores stores, Transactions transactions, PropertyRows properties) {
    this.times = times;
    this.stores = stores;
    this.transactions = transactions;
    this.properties = properties;
  }

  /**
   * Writes what was noted since the last time; users without a store have none.
   *
   * @throws StoreException when the database is away: then it is written the next time
   */
  public void write() {
    for (int userId : times.users()) {
      times.take(userId).ifPresent(seen -> write(userId, seen));
    }
  }

  private void write(int userId, LogonTimes.Times seen) {
    try {
      stores.ofUser(userId).ifPresent(store -> write(store, seen));
    } catch (StoreException unavailable) {
      times.putBack(userId, seen);
      throw unavailable;
    }
  }

  private void write(StoreInfo store, LogonTimes.Times seen) {
    PropMap set = new PropMap();
    put(set, Tags.PR_LAST_LOGON_TIME, seen.logon());
    put(set, Tags.PR_LAST_LOGOFF_TIME, seen.logoff());
    transactions.write(tx -> {
      properties.put(tx, List.of(new ObjectProperties(store.id(), set)));
      return null;
    });
  }

  private static void put(PropMap set, int tag, Instant time) {
    if (time != null) {
      set.put(tag, MapiTime.ticks(time));
    }
  }
}
