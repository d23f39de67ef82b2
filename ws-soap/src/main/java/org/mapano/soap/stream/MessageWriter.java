package org.mapano.soap.stream;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.transfer.WholeMessage;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.prop.NamedProperty;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;

/** Writes one message. Data is copied from its source as it is written. */
public final class MessageWriter {
  private static final long MAX_LENGTH = 0xFFFFFFFFL;

  private final DataOutputStream out;
  private final Map<Integer, NamedProperty> names;
  private final BodyChoice bodies;

  private MessageWriter(
      DataOutputStream out, Map<Integer, NamedProperty> names, BodyChoice bodies) {
    this.out = out;
    this.names = names;
    this.bodies = bodies;
  }

  /**
   * Writes a message.
   *
   * @param target is not closed
   * @throws IOException when the target fails, or data cannot be read any more
   */
  public static void write(OutputStream target, WholeMessage message, BodyChoice bodies)
      throws IOException {
    DataOutputStream out = new DataOutputStream(target);
    out.writeInt(StreamForm.VERSION);
    new MessageWriter(out, message.names(), bodies).message(message.tree());
    out.flush();
  }

  private void message(ObjectTree message) throws IOException {
    properties(message, message.data(), bodies.of(message.properties()));
    out.writeInt(message.children().size());
    for (ObjectTree child : message.children()) {
      out.writeInt(child.type());
      out.writeInt((int) child.id());
      properties(child, null, id -> true);
      if (child.type() == ObjectType.ATTACHMENT) {
        attachment(child);
      }
    }
  }

  private void attachment(ObjectTree attachment) throws IOException {
    data(attachment.data());
    List<ObjectTree> embedded =
        attachment.children().stream()
            .filter(child -> child.type() == ObjectType.MESSAGE)
            .limit(1)
            .toList();
    out.writeInt(embedded.size());
    for (ObjectTree message : embedded) {
      out.writeInt(message.type());
      out.writeInt((int) message.id());
      message(message);
    }
  }

  /** Missing data is sent as none. */
  private void data(ByteSource data) throws IOException {
    long size;
    try {
      size = data == null ? 0 : data.size();
    } catch (StoreException missing) {
      size = 0;
    }
    if (size > MAX_LENGTH) {
      throw new IOException("Data is too long to be sent: " + size + " bytes");
    }
    out.writeInt((int) size);
    if (size > 0) {
      data.writeTo(out);
    }
  }

  private void properties(ObjectTree object, ByteSource original, IntPredicate wanted)
      throws IOException {
    List<PropValue> sent = new ArrayList<>();
    for (PropValue value : object.properties()) {
      boolean nameless = StreamForm.isNamed(value.tag()) && !names.containsKey(value.id());
      if (!nameless && StreamForm.isSent(PropTag.type(value.tag())) && wanted.test(value.id())) {
        sent.add(value);
      }
    }
    out.writeInt(sent.size() + (original == null ? 0 : 1));
    for (PropValue value : sent) {
      property(value);
    }
    if (original != null) {
      out.writeInt(Tags.PR_EC_IMAP_EMAIL);
      data(original);
    }
  }

  private void property(PropValue property) throws IOException {
    PropType type = PropTag.type(property.tag());
    out.writeInt(sentTag(property.tag(), type));
    if (property.value() instanceof List<?> values) {
      out.writeInt(values.size());
      for (Object value : values) {
        value(type.base(), value);
      }
    } else {
      value(type, property.value());
    }
    if (StreamForm.isNamed(property.tag())) {
      name(names.get(property.id()));
    }
  }

  /** Text has the type for 8 bits, whatever it holds. */
  private static int sentTag(int tag, PropType type) {
    return switch (type) {
      case UNICODE -> PropTag.withType(tag, PropType.STRING8);
      case MV_UNICODE -> PropTag.withType(tag, PropType.MV_STRING8);
      default -> tag;
    };
  }

  private void value(PropType base, Object value) throws IOException {
    switch (base) {
      case I2 -> out.writeShort((Short) value);
      case LONG -> out.writeInt((Integer) value);
      case BOOLEAN -> out.writeByte((Boolean) value ? 1 : 0);
      case R4 -> out.writeFloat((Float) value);
      case DOUBLE, APPTIME -> out.writeDouble((Double) value);
      case I8, CURRENCY, SYSTIME -> out.writeLong((Long) value);
      case STRING8, UNICODE -> bytes(((String) value).getBytes(StandardCharsets.UTF_8));
      default -> bytes((byte[]) value);
    }
  }

  private void bytes(byte[] value) throws IOException {
    out.writeInt(value.length);
    out.write(value);
  }

  private void name(NamedProperty name) throws IOException {
    out.write(name.set().bytes());
    if (name.id() == null) {
      out.writeInt(StreamForm.NAME_IS_TEXT);
      bytes(name.name().getBytes(StandardCharsets.UTF_8));
    } else {
      out.writeInt(StreamForm.NAME_IS_NUMBER);
      out.writeInt(name.id());
    }
  }
}
