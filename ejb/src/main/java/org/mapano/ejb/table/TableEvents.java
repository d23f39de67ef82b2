package org.mapano.ejb.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mapano.ejb.table.TableEvent.Kind;
import org.mapano.mapi.id.InstanceKey;

/** Tells apart what changed between two states of a table. */
final class TableEvents {
  private TableEvents() {}

  /**
   * Events for the rows of some objects, without their cells.
   *
   * @param objects objects that may have changed
   */
  static List<TableEvent> between(View before, View after, Set<Long> objects) {
    Set<InstanceKey> old = new HashSet<>();
    for (int i = 0; i < before.size(); i++) {
      if (objects.contains(before.id(i))) {
        old.add(before.key(i));
      }
    }
    List<TableEvent> events = new ArrayList<>();
    Set<InstanceKey> present = new HashSet<>();
    for (int i = 0; i < after.size(); i++) {
      if (objects.contains(after.id(i))) {
        InstanceKey key = after.key(i);
        present.add(key);
        Kind kind = old.contains(key) ? Kind.CHANGED : Kind.ADDED;
        events.add(new TableEvent(kind, key, i == 0 ? null : after.key(i - 1), null));
      }
    }
    for (InstanceKey key : old) {
      if (!present.contains(key)) {
        events.add(new TableEvent(Kind.REMOVED, key, null, null));
      }
    }
    return events;
  }
}
