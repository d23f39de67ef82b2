package org.mapano.mapi.tnef;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.NamedValues;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;

/** Reads a list of MAPI properties (MS-OXTNEF 2.1.3.4.1). */
final class TnefProperties {
  /** Property id of an attachment's data. */
  private static final int ATTACH_DATA = 0x3701;

  private static final int KIND_NUMBER = 0;
  private static final int MAX_NAME_BYTES = 1024;

  private final TnefInput in;
  private final Charset narrow;
  private ByteSource data;
  private boolean dataIsObject;

  TnefProperties(TnefInput in, Charset narrow) {
    this.in = in;
    this.narrow = narrow;
  }

  /** Data of an attachment that was among the properties, or null. */
  ByteSource data() {
    return data;
  }

  /** True when that data is an object: an interface id and its content. */
  boolean dataIsObject() {
    return dataIsObject;
  }

  /** Reads a counted list. */
  void read(PropMap properties, NamedValues named) throws IOException {
    for (long count = in.u32(); count > 0; count--) {
      in.limits().item();
      int typeCode = in.u16();
      int id = in.u16();
      NamedProperty name = id >= PropTag.NAMED_FIRST ? name() : null;
      PropType type = PropType.of(typeCode);
      if (type == null) {
        throw new MalformedTnefException("TNEF property of type " + Integer.toHexString(typeCode));
      }
      if (id == ATTACH_DATA && (type == PropType.BINARY || type == PropType.OBJECT)) {
        attachmentData(type);
        continue;
      }
      Object value = value(type);
      if (value == null) {
        continue;
      }
      if (name == null) {
        properties.put(PropTag.of(id, type), value);
      } else {
        named.put(name, type == PropType.STRING8 ? PropType.UNICODE : type, value);
      }
    }
  }

  private NamedProperty name() throws IOException {
    Guid set = new Guid(in.bytes(Guid.LENGTH));
    if (in.u32() == KIND_NUMBER) {
      return NamedProperty.of(set, in.i32());
    }
    long length = in.u32();
    if (length > MAX_NAME_BYTES) {
      throw new MalformedTnefException("TNEF property with a name of " + length + " bytes");
    }
    String name = new String(in.bytes(length), StandardCharsets.UTF_16LE);
    pad(length);
    return NamedProperty.of(set, untilNul(name));
  }

  private void pad(long length) throws IOException {
    in.skip(Math.min((4 - length % 4) % 4, in.remaining()));
  }

  private static String untilNul(String text) {
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private Object value(PropType type) throws IOException {
    boolean counted = type.isMultiValue() || isVariable(type);
    long count = counted ? in.u32() : 1;
    if (count > TnefLimits.MAX_VALUES) {
      throw new MalformedTnefException("TNEF property of " + count + " values");
    }
    List<Object> values = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      in.limits().memory(8);
      values.add(isVariable(type.base()) ? variable(type.base()) : fixed(type));
    }
    if (type.base() == PropType.OBJECT || type.base() == PropType.NULL) {
      return null;
    }
    if (type.isMultiValue()) {
      return List.copyOf(values);
    }
    return values.isEmpty() ? null : values.get(0);
  }

  private static boolean isVariable(PropType type) {
    return switch (type) {
      case STRING8, UNICODE, BINARY, OBJECT -> true;
      default -> false;
    };
  }

  private Object variable(PropType type) throws IOException {
    long length = in.u32();
    Object value =
        switch (type) {
          case STRING8 -> untilNul(new String(in.bytes(length), narrow));
          case UNICODE -> untilNul(new String(in.bytes(length), StandardCharsets.UTF_16LE));
          case BINARY -> in.bytes(length);
          default -> {
            in.skip(length);
            yield "";
          }
        };
    pad(length);
    return value;
  }

  private Object fixed(PropType type) throws IOException {
    return switch (type.base()) {
      case I2 -> (short) in.i32();
      case LONG, ERROR, NULL -> in.i32();
      case BOOLEAN -> (in.i32() & 0xFFFF) != 0;
      case R4 -> Float.intBitsToFloat(in.i32());
      case DOUBLE, APPTIME -> Double.longBitsToDouble(in.i64());
      case CURRENCY, I8, SYSTIME -> in.i64();
      case CLSID -> in.bytes(Guid.LENGTH);
      default -> throw new MalformedTnefException("TNEF property of type " + type);
    };
  }

  private void attachmentData(PropType type) throws IOException {
    if (in.u32() != 1) {
      throw new MalformedTnefException("TNEF attachment with several contents");
    }
    long length = in.u32();
    data = in.range(length);
    dataIsObject = type == PropType.OBJECT;
    pad(length);
  }
}
