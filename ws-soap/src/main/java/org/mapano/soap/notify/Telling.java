package org.mapano.soap.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mapano.ejb.notify.EventObject;
import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.Watching;
import org.mapano.soap.type.Notification;
import org.mapano.soap.type.NotificationNewMail;
import org.mapano.soap.type.NotificationObject;

/** Tells one event to those who wish to hear of it; looks up its ids only when there are any. */
final class Telling {
  private static final int FOLDER = 3;
  private static final int MESSAGE = 5;

  private final StoreEvent event;
  private final Watching watching;
  private EventObject object;

  Telling(StoreEvent event, Watching watching) {
    this.event = event;
    this.watching = watching;
  }

  void to(Set<ObjectSubscription> subscriptions) {
    List<Long> types = types();
    for (ObjectSubscription subscription : subscriptions) {
      for (long type : types) {
        if (subscription.wants(type, event) && mayHear(subscription)) {
          tell(subscription, type);
        }
      }
    }
  }

  /** Mail that the server delivered itself is a new message as well. */
  private List<Long> types() {
    List<Long> types = new ArrayList<>(2);
    switch (event.kind()) {
      case MESSAGE_CREATED, FOLDER_CREATED -> types.add(EventTypes.CREATED);
      case MESSAGE_CHANGED, FOLDER_CHANGED, MESSAGES_CHANGED -> types.add(EventTypes.MODIFIED);
      case MESSAGE_DELETED, FOLDER_DELETED -> types.add(EventTypes.DELETED);
      case MESSAGE_MOVED, FOLDER_MOVED -> types.add(EventTypes.MOVED);
      case MESSAGE_COPIED -> types.add(EventTypes.COPIED);
      case MESSAGE_LEFT -> {
        // Told as the move.
      }
      case NEW_MAIL -> {
        if (event.changeNumber() > 0) {
          types.add(EventTypes.CREATED);
        }
        types.add(EventTypes.NEW_MAIL);
      }
    }
    return types;
  }

  private boolean isAboutFolder() {
    return isAboutFolder(event);
  }

  static boolean isAboutFolder(StoreEvent event) {
    return switch (event.kind()) {
      case MESSAGES_CHANGED, FOLDER_CREATED, FOLDER_CHANGED, FOLDER_DELETED, FOLDER_MOVED -> true;
      default -> false;
    };
  }

  private boolean mayHear(ObjectSubscription subscription) {
    return event.kind() == StoreEvent.Kind.FOLDER_DELETED
        || watching.mayHear(subscription.caller().store(), event.folderId());
  }

  private void tell(ObjectSubscription subscription, long type) {
    if (object == null) {
      object = watching.describe(event);
    }
    byte[] entryId = isAboutFolder() ? object.folderEntryId() : object.entryId();
    if (entryId == null) {
      return; // gone for good meanwhile: there is no id to tell
    }
    subscription.caller().notifications().add(notification(subscription, type, entryId));
  }

  private Notification notification(ObjectSubscription subscription, long type, byte[] entryId) {
    if (type == EventTypes.NEW_MAIL) {
      return new Notification(
          subscription.connection(),
          type,
          null,
          null,
          new NotificationNewMail(
              entryId, object.folderEntryId(), object.messageClass(), object.messageFlags()),
          null);
    }
    return new Notification(
        subscription.connection(),
        type,
        new NotificationObject(
            entryId,
            isAboutFolder() ? FOLDER : MESSAGE,
            parent(type),
            object.oldEntryId(),
            object.oldFolderEntryId(),
            null),
        null,
        null,
        null);
  }

  /** Where the object is; a folder that only changed is told without it. */
  private byte[] parent(long type) {
    if (!isAboutFolder()) {
      return object.folderEntryId();
    }
    return type == EventTypes.MODIFIED ? null : object.parentEntryId();
  }
}
