package org.mapano.soap.notify;

import org.mapano.ejb.notify.WatchedObject;
import org.mapano.soap.call.Caller;

/**
 * A wish to hear of an object, or of everything in a store.
 *
 * @param caller whose wish
 * @param connection the client's number of the wish
 * @param object what it is about
 * @param mask kinds of events
 */
record ObjectSubscription(Caller caller, long connection, WatchedObject object, long mask) {
  /** Whether an event about an object of the same store is wished for. */
  boolean wants(long type, long objectId) {
    return (mask & type) != 0 && (object.isStore() || object.objectId() == objectId);
  }
}
