package org.mapano.soap.notify;

import org.mapano.ejb.notify.StoreEvent;

/**
 * The change of a folder that follows from one of its contents: its counters. Told once for
 * everything that one change did.
 *
 * @param event the folder's change
 * @param changeNumber the change
 */
record FolderChange(StoreEvent event, long changeNumber) {
  /** What follows from an event, or what followed from those before it. */
  static FolderChange after(StoreEvent event, FolderChange before) {
    return switch (event.kind()) {
      case MESSAGE_CREATED, MESSAGE_DELETED, MESSAGE_MOVED -> of(event);
      case NEW_MAIL -> event.changeNumber() > 0 ? of(event) : before;
      default -> before;
    };
  }

  private static FolderChange of(StoreEvent event) {
    return new FolderChange(
        new StoreEvent(
            StoreEvent.Kind.FOLDER_CHANGED,
            event.storeId(),
            event.folderId(),
            event.folderId(),
            event.changeNumber()),
        event.changeNumber());
  }

  /** Whether an event belongs to the same change. */
  boolean includes(StoreEvent next) {
    return next.folderId() == event.folderId() && next.changeNumber() == changeNumber;
  }
}
