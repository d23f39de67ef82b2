package org.mapano.soap.notify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.mapano.ejb.sync.WatchedSync;
import org.mapano.soap.call.Caller;
import org.mapano.soap.type.Notification;
import org.mapano.soap.type.NotificationICS;

/**
 * A wish to hear of changes that a synchronisation lacks.
 *
 * @param caller whose wish
 * @param connection the client's number of the wish
 * @param sync what it is about
 */
record SyncSubscription(Caller caller, long connection, WatchedSync sync) {
  private static final int STATE = 8;

  void tell(long changeId) {
    byte[] state =
        ByteBuffer.allocate(STATE)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt((int) sync.syncId())
            .putInt((int) changeId)
            .array();
    caller
        .notifications()
        .add(
            new Notification(
                connection, EventTypes.SYNC, null, null, null, new NotificationICS(state, 0)));
  }
}
