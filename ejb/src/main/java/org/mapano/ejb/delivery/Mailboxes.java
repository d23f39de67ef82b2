package org.mapano.ejb.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mapano.ejb.store.SpecialFolders;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.Stores;

/**
 * Where users' mail goes. What was found is remembered for half a minute, because finding it costs
 * more than storing a message. A folder that is deleted meanwhile is noticed when a message is to
 * be stored there; then {@link #forget} makes the next attempt look again.
 */
@Singleton
class Mailboxes {
  private static final long LIFETIME_NANOS = 30_000_000_000L;
  private static final int LIMIT = 20_000;

  /**
   * A mailbox.
   *
   * @param store the store
   * @param folders its special folders
   */
  record Mailbox(StoreInfo store, SpecialFolders folders) {}

  private record Remembered(Mailbox mailbox, long until) {}

  private final Stores stores;
  private final Map<Integer, Remembered> known = new ConcurrentHashMap<>();

  @Inject
  Mailboxes(Stores stores) {
    this.stores = stores;
  }

  /** The mailbox of a user; empty when there is none. */
  Optional<Mailbox> find(int userId) {
    long now = System.nanoTime();
    Remembered remembered = known.get(userId);
    if (remembered != null && now - remembered.until() < 0) {
      return Optional.of(remembered.mailbox());
    }
    Optional<Mailbox> found =
        stores.ofUser(userId).map(store -> new Mailbox(store, stores.specialFolders(store.id())));
    if (known.size() >= LIMIT) {
      known.clear();
    }
    found.ifPresent(mailbox -> known.put(userId, new Remembered(mailbox, now + LIFETIME_NANOS)));
    return found;
  }

  /** Looks anew next time. */
  void forget(int userId) {
    known.remove(userId);
  }
}
