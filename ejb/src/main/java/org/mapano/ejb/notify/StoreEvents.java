package org.mapano.ejb.notify;

import java.util.List;
import java.util.function.Consumer;

/** After-commit events of stores. */
public interface StoreEvents {
  /** Tells all listeners; called after commit. */
  void publish(StoreEvent event);

  /** Tells all listeners what was done together, so that nobody waits for only a part of it. */
  void publish(List<StoreEvent> events);

  /**
   * Waits until the listeners of this node have been told of all that was published before: who has
   * changed something sees it. Not for listeners.
   */
  void settle();

  /**
   * Listens to the events of one folder's contents. The listener is called on any thread, must be
   * quick and must not throw.
   *
   * @return closing ends the subscription
   */
  Subscription onFolder(long folderId, Consumer<StoreEvent> listener);

  /** Listens to all events of a store (0: of all stores). */
  Subscription onStore(long storeId, Consumer<StoreEvent> listener);

  /** An active subscription. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
