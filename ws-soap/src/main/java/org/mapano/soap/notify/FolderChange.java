package org.mapano.soap.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.mapano.ejb.notify.StoreEvent;

/**
 * The changes of folders that follow from one of their contents: their counters. Told once for
 * everything that one change did.
 *
 * @param events the folders' changes: those without an object, for nothing but counters changed
 * @param cause the first event of the change
 */
record FolderChange(List<StoreEvent> events, StoreEvent cause) {
  /**
   * What follows from an event, or what followed from those before it.
   *
   * @param parents knows the folder above a folder, 0 for none
   */
  static FolderChange after(StoreEvent event, FolderChange before, LongUnaryOperator parents) {
    return switch (event.kind()) {
      case MESSAGE_CREATED, MESSAGE_DELETED, MESSAGE_COPIED -> of(event, event.folderId());
      case NEW_MAIL -> event.changeNumber() > 0 ? of(event, event.folderId()) : before;
      case MESSAGE_MOVED -> ofMove(event, event.folderId());
      case FOLDER_CREATED, FOLDER_DELETED -> of(event, parents.applyAsLong(event.folderId()));
      case FOLDER_MOVED -> ofMove(event, parents.applyAsLong(event.folderId()));
      default -> before;
    };
  }

  private static FolderChange ofMove(StoreEvent event, long folderId) {
    long from = event.origin() == null ? folderId : event.origin().folderId();
    return from == folderId ? of(event, folderId) : of(event, from, folderId);
  }

  private static FolderChange of(StoreEvent event, long... folderIds) {
    List<StoreEvent> events = new ArrayList<>();
    for (long folderId : folderIds) {
      StoreEvent.Kind kind = StoreEvent.Kind.FOLDER_CHANGED;
      events.add(new StoreEvent(kind, event.storeId(), folderId, 0, event.changeNumber()));
    }
    return new FolderChange(events, event);
  }

  /** Whether an event belongs to the same change; each of several copies has its own number. */
  boolean includes(StoreEvent next) {
    StoreEvent.Origin origin = cause.origin();
    if (origin != null) {
      return next.kind() == cause.kind()
          && next.folderId() == cause.folderId()
          && next.origin().folderId() == origin.folderId();
    }
    return next.folderId() == cause.folderId() && next.changeNumber() == cause.changeNumber();
  }
}
