package org.mapano.ejb.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.table.ColumnSet;

/** Turns properties into the cells of a row. */
final class Cells {
  private Cells() {}

  /** The tags that must be read for some columns. */
  static Set<Integer> tags(ColumnSet columns) {
    Set<Integer> tags = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      tags.add(columns.property(i));
    }
    return tags;
  }

  /**
   * A row with every column.
   *
   * @param instance index of the value shown of an instance column
   */
  static TableRow row(long id, int instance, ColumnSet columns, PropMap properties) {
    InstanceKey key = InstanceKey.of((int) id, instance);
    List<PropValue> cells = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      Object value =
          columns.property(i) == Tags.PR_INSTANCE_KEY
              ? key.toBytes()
              : value(columns, i, instance, properties);
      cells.add(value == null ? missing(columns.cell(i)) : new PropValue(columns.cell(i), value));
    }
    return new TableRow(key, List.copyOf(cells));
  }

  private static Object value(ColumnSet columns, int index, int instance, PropMap properties) {
    PropValue found = properties.get(columns.property(index));
    if (found == null || !columns.isInstance(index)) {
      return found == null ? null : found.value();
    }
    List<?> values = (List<?>) found.value();
    return instance < values.size() ? values.get(instance) : null;
  }

  private static PropValue missing(int tag) {
    return new PropValue(PropTag.withType(tag, PropType.ERROR), ErrorCode.NOT_FOUND.value());
  }
}
