package org.mapano.mapi.tnef;

import java.util.List;
import java.util.Map;
import org.mapano.mapi.message.NamedValues;
import org.mapano.mapi.message.NamedValues.TypedValue;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;

/** Writes lists of MAPI properties (MS-OXTNEF 2.1.3.4.1), text always as Unicode. */
final class TnefPropertyWriter {
  /** First id of named properties in a part; the reader finds them by their names. */
  private static final int FIRST_NAMED = PropTag.NAMED_FIRST;

  private final TnefOutput values = new TnefOutput();
  private int count;
  private int nextNamed = FIRST_NAMED;

  /**
   * Adds properties that have a tag of their own; named tags belong to a store and are left out.
   */
  TnefPropertyWriter properties(PropMap properties) {
    for (PropValue value : properties) {
      PropType type = PropTag.type(value.tag());
      if (type != null && isWritten(type) && !PropTag.isNamed(value.tag())) {
        values.u16(type.code()).u16(value.id());
        value(type, value.value());
        count++;
      }
    }
    return this;
  }

  /** Adds named properties. */
  TnefPropertyWriter named(NamedValues named) {
    for (Map.Entry<NamedProperty, TypedValue> entry : named.asMap().entrySet()) {
      PropType type = PropType.of(PropTag.normalize(entry.getValue().type().code()));
      if (isWritten(type)) {
        values.u16(type.code()).u16(nextNamed++);
        name(entry.getKey());
        value(type, entry.getValue().value());
        count++;
      }
    }
    return this;
  }

  /** Adds the data of an attachment: an interface id and its content. */
  TnefPropertyWriter object(int tag, byte[] interfaceId, byte[] content) {
    TnefOutput object = new TnefOutput().bytes(interfaceId).bytes(content);
    values.u16(PropType.OBJECT.code()).u16(PropTag.id(tag)).i32(1).counted(object.toByteArray());
    count++;
    return this;
  }

  private static boolean isWritten(PropType type) {
    return switch (type.base()) {
      case UNSPECIFIED, NULL, ERROR, OBJECT, SRESTRICTION, ACTIONS -> false;
      default -> true;
    };
  }

  private void name(NamedProperty name) {
    values.bytes(name.set().bytes());
    if (name.id() != null) {
      values.i32(0).i32(name.id());
    } else {
      values.i32(1).wide(name.name());
    }
  }

  private void value(PropType type, Object value) {
    if (type.isMultiValue()) {
      List<?> list = (List<?>) value;
      values.i32(list.size());
      list.forEach(element -> single(type.base(), element));
      return;
    }
    if (type == PropType.UNICODE || type == PropType.BINARY) {
      values.i32(1);
    }
    single(type, value);
  }

  private void single(PropType type, Object value) {
    switch (type) {
      case UNICODE, STRING8 -> values.wide((String) value);
      case BINARY -> values.counted((byte[]) value);
      case CLSID -> values.bytes((byte[]) value);
      case I2 -> values.u16((Short) value).u16(0);
      case BOOLEAN -> values.u16((Boolean) value ? 1 : 0).u16(0);
      case LONG -> values.i32((Integer) value);
      case R4 -> values.i32(Float.floatToIntBits((Float) value));
      case DOUBLE, APPTIME -> values.i64(Double.doubleToLongBits((Double) value));
      case I8, CURRENCY, SYSTIME -> values.i64((Long) value);
      default -> throw new IllegalArgumentException("TNEF cannot hold " + type);
    }
  }

  /** The counted list. */
  byte[] toByteArray() {
    return new TnefOutput().i32(count).bytes(values.toByteArray()).toByteArray();
  }
}
