package org.mapano.soap.notify;

import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.Watching;

/**
 * The change of a folder that follows from one of its contents: its counters. Told once for
 * everything that one change did.
 *
 * @param event the folder's change
 * @param changeNumber the change
 */
record FolderChange(StoreEvent event, long changeNumber) {
  /**
   * What follows from an event, or what followed from those before it.
   *
   * @param watching knows the folder above a folder
   */
  static FolderChange after(StoreEvent event, FolderChange before, Watching watching) {
    return switch (event.kind()) {
      case MESSAGE_CREATED, MESSAGE_DELETED, MESSAGE_MOVED -> of(event, event.folderId());
      case NEW_MAIL -> event.changeNumber() > 0 ? of(event, event.folderId()) : before;
      case FOLDER_CREATED, FOLDER_DELETED -> of(event, watching.parentOf(event.folderId()));
      default -> before;
    };
  }

  private static FolderChange of(StoreEvent event, long folderId) {
    return new FolderChange(
        new StoreEvent(
            StoreEvent.Kind.FOLDER_CHANGED,
            event.storeId(),
            folderId,
            folderId,
            event.changeNumber()),
        event.changeNumber());
  }

  /** Whether an event belongs to the same change. */
  boolean includes(StoreEvent next) {
    return next.folderId() == event.folderId() && next.changeNumber() == changeNumber;
  }
}
