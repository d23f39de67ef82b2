package org.mapano.soap.stream;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.Tags;

/** Reads the properties of objects of one message. */
final class PropertyReader {
  /** Most properties of one object. */
  static final int MAX_PROPERTIES = 20_000;

  /** Most bytes of all values of a message, which are held in memory until it is saved. */
  static final long MAX_BYTES = 128L << 20;

  /** Most values of a multi-value property. */
  static final int MAX_VALUES = 60_000;

  /** What a value counts beside its bytes. */
  private static final int OVERHEAD = 48;

  private static final int MAX_NAME = 1024;

  private final DataInputStream in;
  private final NameNumbers names;
  private final DataKeeper keeper;
  private final Map<NamedProperty, Integer> known = new HashMap<>();
  private long bytes;

  PropertyReader(DataInputStream in, NameNumbers names, DataKeeper keeper) {
    this.in = in;
    this.names = names;
    this.keeper = keeper;
  }

  /**
   * Properties of an object.
   *
   * @param original RFC 5322 text, or null
   */
  record Found(PropMap values, ByteSource original) {}

  Found read() throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MAX_PROPERTIES) {
      throw new StoreException(ErrorCode.TOO_BIG, "More than " + MAX_PROPERTIES + " properties");
    }
    PropMap values = new PropMap();
    ByteSource original = null;
    for (int i = 0; i < count; i++) {
      int tag = in.readInt();
      if (tag == Tags.PR_EC_IMAP_EMAIL) {
        original = keeper.keep(in, Integer.toUnsignedLong(in.readInt()));
        continue;
      }
      PropType type = PropTag.type(tag);
      if (!StreamForm.isSent(type)) {
        throw MessageReader.malformed("Property " + PropTag.toString(tag));
      }
      Object value = type.isMultiValue() ? values(type.base()) : value(type);
      int id = StreamForm.isNamed(tag) ? named() : PropTag.id(tag);
      if (id != 0) {
        values.put(PropTag.of(id, type), value);
      }
    }
    return new Found(values, original);
  }

  private List<Object> values(PropType base) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MAX_VALUES) {
      throw new StoreException(ErrorCode.TOO_BIG, "More than " + MAX_VALUES + " values");
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(value(base));
    }
    return values;
  }

  private Object value(PropType base) throws IOException {
    count(OVERHEAD);
    return switch (base) {
      case I2 -> in.readShort();
      case LONG -> in.readInt();
      case BOOLEAN -> in.readByte() != 0;
      case R4 -> in.readFloat();
      case DOUBLE, APPTIME -> in.readDouble();
      case I8, CURRENCY, SYSTIME -> in.readLong();
      case STRING8, UNICODE -> new String(bytes(), StandardCharsets.UTF_8);
      default -> bytes();
    };
  }

  private void count(long more) {
    bytes += more;
    if (bytes > MAX_BYTES) {
      throw new StoreException(ErrorCode.TOO_BIG, "Values of more than " + MAX_BYTES + " bytes");
    }
  }

  private byte[] bytes() throws IOException {
    long length = Integer.toUnsignedLong(in.readInt());
    count(length);
    return exactly((int) length);
  }

  /** What is announced is not believed: memory is taken as bytes come. */
  private byte[] exactly(int length) throws IOException {
    byte[] read = in.readNBytes(length);
    if (read.length < length) {
      throw new EOFException();
    }
    return read;
  }

  private int named() throws IOException {
    Guid set = new Guid(exactly(Guid.LENGTH));
    int kind = in.readInt();
    return switch (kind) {
      case StreamForm.NAME_IS_NUMBER -> number(NamedProperty.of(set, in.readInt()));
      case StreamForm.NAME_IS_TEXT -> {
        long length = Integer.toUnsignedLong(in.readInt());
        if (length > MAX_NAME) {
          throw MessageReader.malformed("A name of " + length + " bytes");
        }
        String text = new String(exactly((int) length), StandardCharsets.UTF_8);
        yield number(NamedProperty.of(set, text));
      }
      default -> throw MessageReader.malformed("A name of kind " + kind);
    };
  }

  private int number(NamedProperty name) {
    return known.computeIfAbsent(name, names::of);
  }
}
