package org.mapano.ejb.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.StoreEvents;

/** Keeps what was published. */
public final class RecordedEvents implements StoreEvents {
  private final List<StoreEvent> published = new CopyOnWriteArrayList<>();

  /** Everything published so far. */
  public List<StoreEvent> published() {
    return published;
  }

  @Override
  public void publish(StoreEvent event) {
    published.add(event);
  }

  @Override
  public void publish(List<StoreEvent> events) {
    published.addAll(events);
  }

  @Override
  public void settle() {
    // Nobody listens.
  }

  @Override
  public Subscription onFolder(long folderId, Consumer<StoreEvent> listener) {
    return () -> {};
  }

  @Override
  public Subscription onStore(long storeId, Consumer<StoreEvent> listener) {
    return () -> {};
  }
}
