package org.mapano.soap.notify;

import org.mapano.ejb.table.Table;
import org.mapano.ejb.table.TableEvent;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.Tags;
import org.mapano.soap.call.NotificationQueue;
import org.mapano.soap.call.OpenTables.OpenTable;
import org.mapano.soap.map.RowSets;
import org.mapano.soap.type.Notification;
import org.mapano.soap.type.NotificationTable;
import org.mapano.soap.type.PropVal;

/**
 * Tells of the changes of one open table.
 *
 * @param connection the client's number of the subscription
 * @param open the table
 * @param queue where the notifications go
 * @param teller keeps the order
 */
record TableTelling(long connection, OpenTable open, NotificationQueue queue, ChangeTeller teller) {
  private static final long FOLDER = 3;
  private static final long RELOAD = 1;
  private static final long ADDED = 3;
  private static final long DELETED = 4;
  private static final long MODIFIED = 5;

  void tell(TableEvent event) {
    Table table = open.table();
    Notification notification =
        new Notification(
            connection,
            EventTypes.TABLE,
            null,
            new NotificationTable(
                type(event),
                open.objectType(),
                0,
                key(event.key()),
                key(event.previous()),
                event.row() == null ? null : RowSets.toWire(table.columns(), event.row())),
            null,
            null);
    teller.tellTable(open.objectType() == FOLDER, () -> queue.add(notification));
  }

  private static long type(TableEvent event) {
    return switch (event.kind()) {
      case RELOAD -> RELOAD;
      case ADDED -> ADDED;
      case REMOVED -> DELETED;
      case CHANGED -> MODIFIED;
    };
  }

  private static PropVal key(InstanceKey key) {
    return key == null
        ? new PropVal(PropType.NULL.code(), null)
        : new PropVal(Tags.PR_INSTANCE_KEY, key.toBytes());
  }
}
