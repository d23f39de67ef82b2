package org.mapano.soap.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mapano.ejb.notify.StoreEvent;

/**
 * The order in which one change is told: the objects, tables of messages, the folders whose
 * counters changed, tables of folders. The last two wait until the change is complete. Used by one
 * thread.
 */
final class TellingOrder {
  /** Knows what follows from an event, or what followed from those before it. */
  interface Follower {
    FolderChange after(StoreEvent event, FolderChange before);
  }

  private final Consumer<StoreEvent> teller;
  private final Follower follower;
  private final List<Runnable> folderTables = new ArrayList<>();
  private FolderChange folder;

  /**
   * @param teller tells an event
   */
  TellingOrder(Consumer<StoreEvent> teller, Follower follower) {
    this.teller = teller;
    this.follower = follower;
  }

  /** Whether nothing waits to be told. */
  boolean isEmpty() {
    return folder == null && folderTables.isEmpty();
  }

  /** The next event of the store. */
  void event(StoreEvent event) {
    if (folder == null || !folder.includes(event)) {
      tellAll();
    }
    FolderChange next = follower.after(event, folder);
    if (event.kind() == StoreEvent.Kind.MESSAGE_COPIED && folder == null) {
      next.events().forEach(teller); // copies announce themselves
    }
    teller.accept(event);
    folder = next;
  }

  /** A table changed: one of messages is told at once. */
  void table(boolean ofFolders, Runnable telling) {
    if (ofFolders && !isEmpty()) {
      folderTables.add(telling);
    } else {
      telling.run();
    }
  }

  /** For a while nothing came: tells what waits longest. */
  void quiet() {
    if (folder != null) {
      folder.events().forEach(teller);
      folder = null;
    } else {
      folderTables.forEach(Runnable::run);
      folderTables.clear();
    }
  }

  private void tellAll() {
    while (!isEmpty()) {
      quiet();
    }
  }
}
