package org.mapano.soap.notify;

import org.mapano.ejb.notify.StoreEvent;
import org.mapano.ejb.notify.WatchedObject;
import org.mapano.soap.call.Caller;

/**
 * A wish to hear of an object, or of everything in a store.
 *
 * @param caller whose wish
 * @param connection the client's number of the wish
 * @param object what it is about
 * @param mask kinds of events and modifiers, see {@link EventTypes}
 */
record ObjectSubscription(Caller caller, long connection, WatchedObject object, long mask) {
  /** Whether an event in the same store is wished for. */
  boolean wants(long type, StoreEvent event) {
    boolean folder = Telling.isAboutFolder(event);
    boolean counters = folder && event.objectId() == 0;
    return (mask & type) != 0
        && (type == EventTypes.NEW_MAIL || wantsKind(folder))
        && !(has(EventTypes.NO_COUNTERS) && counters)
        && (object.isStore() || isAbout(event, folder));
  }

  /** With neither modifier everything is wanted, and with both as well. */
  private boolean wantsKind(boolean folder) {
    boolean restricted = has(EventTypes.ONLY_MESSAGES) || has(EventTypes.ONLY_FOLDERS);
    return !restricted || has(folder ? EventTypes.ONLY_FOLDERS : EventTypes.ONLY_MESSAGES);
  }

  private boolean has(long modifier) {
    return (mask & modifier) != 0;
  }

  private boolean isAbout(StoreEvent event, boolean folder) {
    long mine = object.objectId();
    if (folder) {
      return event.folderId() == mine;
    }
    return event.objectId() == mine
        || has(EventTypes.ONLY_MESSAGES)
            && (event.folderId() == mine
                || event.origin() != null && event.origin().folderId() == mine);
  }
}
