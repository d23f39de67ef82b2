package org.mapano.soap.addressbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.addressbook.NameResolver;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;
import org.mapano.soap.map.PropVals;
import org.mapano.soap.type.PropVal;

/** Values of address book entries for the wire. */
final class EntryCells {
  private EntryCells() {}

  /** The value of a property, or why there is none. */
  static PropVal of(PropMap properties, int tag) {
    PropValue value = properties.get(tag);
    if (value != null) {
      return PropVals.toWire(tag, value.value());
    }
    int error = PropTag.withType(tag, PropType.ERROR);
    PropValue reason = properties.get(error);
    return PropVals.toWire(error, reason == null ? ErrorCode.NOT_FOUND.value() : reason.value());
  }

  /** What was sent, completed with the wanted columns of the entry that was found. */
  static List<PropVal> row(List<PropVal> sent, int[] columns, NameResolver.Resolution found) {
    PropMap properties =
        new PropMap(found.properties())
            .put(Tags.PR_INSTANCE_KEY, InstanceKey.of(found.id(), 0).toBytes());
    Map<Integer, PropVal> row = new LinkedHashMap<>();
    sent.forEach(value -> row.put((int) value.ulPropTag(), value));
    for (int tag : columns) {
      row.put(tag, of(properties, tag));
    }
    return new ArrayList<>(row.values());
  }
}
