package org.mapano.soap.notify;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.notify.StoreEvents;
import org.mapano.ejb.notify.Watching;
import org.mapano.ejb.sync.SyncWatching;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OpenTables;
import org.mapano.soap.call.OpenTables.OpenTable;
import org.mapano.soap.map.EntryIds;
import org.mapano.soap.type.NotifySubscribe;

/** Begins and ends subscriptions. */
@Singleton
public class Subscriptions {
  /** A key of this length is the number of a table. */
  private static final int TABLE_KEY = 4;

  private final Watching watching;
  private final ChangeTeller teller;
  private final SyncWatching syncs;
  private final SyncTeller syncTeller;

  /**
   * @param watching finds the objects
   * @param teller tells of their changes
   * @param syncs finds the synchronisations
   * @param syncTeller tells of what they lack
   */
  @Inject
  public Subscriptions(
      Watching watching, ChangeTeller teller, SyncWatching syncs, SyncTeller syncTeller) {
    this.watching = watching;
    this.teller = teller;
    this.syncs = syncs;
    this.syncTeller = syncTeller;
  }

  /**
   * Begins a subscription to an object by its entry id, to a table by its number, or to a
   * synchronisation.
   *
   * @throws StoreException NOT_FOUND, NO_ACCESS
   */
  public void begin(Caller caller, NotifySubscribe wish) {
    if (wish == null) {
      throw StoreException.notFound("Nothing");
    }
    Runnable end =
        switch (wish.sKey().length) {
          case 0 -> synchronisation(caller, wish);
          case TABLE_KEY -> table(caller, wish);
          default -> object(caller, wish);
        };
    try {
      of(caller).put(wish.ulConnection(), end);
    } catch (StoreException tooMany) {
      end.run();
      throw tooMany;
    }
  }

  private Runnable synchronisation(Caller caller, NotifySubscribe wish) {
    if (wish.ulEventMask() != EventTypes.SYNC || wish.sSyncState() == null) {
      throw StoreException.notFound("Nothing");
    }
    SyncSubscription subscription =
        new SyncSubscription(
            caller, wish.ulConnection(), syncs.find(caller.store(), wish.sSyncState().ulSyncId()));
    syncTeller.add(subscription, wish.sSyncState().ulChangeId());
    return () -> syncTeller.remove(subscription);
  }

  private Runnable object(Caller caller, NotifySubscribe wish) {
    ObjectSubscription subscription =
        new ObjectSubscription(
            caller,
            wish.ulConnection(),
            watching.find(caller.store(), EntryIds.any(wish.sKey())),
            wish.ulEventMask());
    teller.add(subscription);
    return () -> teller.remove(subscription);
  }

  private Runnable table(Caller caller, NotifySubscribe wish) {
    long number =
        Integer.toUnsignedLong(
            ByteBuffer.wrap(wish.sKey()).order(ByteOrder.LITTLE_ENDIAN).getInt());
    OpenTable open =
        caller
            .present(OpenTables.class)
            .flatMap(tables -> tables.find(number))
            .orElseThrow(() -> StoreException.notFound("Table"));
    TableTelling telling =
        new TableTelling(wish.ulConnection(), open, caller.notifications(), teller);
    StoreEvents.Subscription listening = open.table().listen(telling::tell);
    return listening::close;
  }

  /** Ends a subscription; a number that there is not is ignored. */
  public void end(Caller caller, long connection) {
    of(caller).remove(connection);
  }

  private static SessionSubscriptions of(Caller caller) {
    return caller.part(SessionSubscriptions.class, SessionSubscriptions::new);
  }
}
