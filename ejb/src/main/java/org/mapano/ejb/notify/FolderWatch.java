package org.mapano.ejb.notify;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Watches a folder for somebody who only wants to know that it is time to look again. However many
 * events come, the watcher is woken once, until it has looked: call {@link #take} before opening
 * the folder, so that a change during the opening wakes it again.
 */
public final class FolderWatch implements AutoCloseable {
  private final AtomicBoolean changed = new AtomicBoolean();
  private final StoreEvents.Subscription subscription;

  /**
   * Begins to watch.
   *
   * @param wake called on any thread when the folder changed for the first time since the last
   *     {@link #take}; must be quick
   */
  public FolderWatch(StoreEvents events, long folderId, Runnable wake) {
    subscription =
        events.onFolder(
            folderId,
            event -> {
              if (changed.compareAndSet(false, true)) {
                wake.run();
              }
            });
  }

  /** Whether the folder changed since the last call; it counts as unchanged from now on. */
  public boolean take() {
    return changed.getAndSet(false);
  }

  @Override
  public void close() {
    subscription.close();
  }
}
