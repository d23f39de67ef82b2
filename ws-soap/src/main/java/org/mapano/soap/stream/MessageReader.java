package org.mapano.soap.stream;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.object.ObjectTree;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.prop.PropMap;

/** Reads one message. Ids in it belong to the server it comes from and are left out. */
public final class MessageReader {
  /** Most recipients, attachments and embedded messages together. */
  static final int MAX_OBJECTS = 50_000;

  /** Deepest nesting of messages that is looked at; the store has a limit of its own. */
  static final int MAX_DEPTH = 128;

  private final DataInputStream in;
  private final PropertyReader properties;
  private final DataKeeper keeper;
  private int objects;

  private MessageReader(DataInputStream in, NameNumbers names, DataKeeper keeper) {
    this.in = in;
    this.properties = new PropertyReader(in, names, keeper);
    this.keeper = keeper;
  }

  /**
   * Reads a message.
   *
   * @param keeper takes its data
   * @throws StoreException CALL_FAILED for what is no message or ends too early; TOO_BIG,
   *     TOO_COMPLEX
   */
  public static ObjectTree read(InputStream source, NameNumbers names, DataKeeper keeper) {
    DataInputStream in = new DataInputStream(source);
    try {
      int version = in.readInt();
      if (version != StreamForm.VERSION) {
        throw malformed("Version " + version);
      }
      return new MessageReader(in, names, keeper).message(0);
    } catch (EOFException early) {
      throw new StoreException(ErrorCode.CALL_FAILED, "The message ends too early", early, false);
    } catch (IOException failed) {
      throw new StoreException(ErrorCode.CALL_FAILED, "The message cannot be read", failed, false);
    }
  }

  static StoreException malformed(String what) {
    return new StoreException(ErrorCode.CALL_FAILED, "Not a message stream: " + what);
  }

  private ObjectTree message(int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new StoreException(ErrorCode.TOO_COMPLEX, "Messages are nested too deeply");
    }
    PropertyReader.Found own = properties.read();
    int count = in.readInt();
    if (count < 0 || (objects += count) > MAX_OBJECTS) {
      throw new StoreException(ErrorCode.TOO_BIG, "More than " + MAX_OBJECTS + " objects");
    }
    List<ObjectTree> children = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      children.add(child(depth));
    }
    return tree(ObjectType.MESSAGE, own.values(), children, own.original());
  }

  private ObjectTree child(int depth) throws IOException {
    int type = in.readInt();
    in.readInt();
    PropMap values = properties.read().values();
    return switch (type) {
      case ObjectType.RECIPIENT, ObjectType.RECIPIENT_LIST -> tree(type, values, List.of(), null);
      case ObjectType.ATTACHMENT -> attachment(values, depth);
      default -> throw malformed("Object of type " + type);
    };
  }

  private ObjectTree attachment(PropMap values, int depth) throws IOException {
    long length = Integer.toUnsignedLong(in.readInt());
    ByteSource data = length == 0 ? null : keeper.keep(in, length);
    int embedded = in.readInt();
    if (embedded != 0 && embedded != 1) {
      throw malformed(embedded + " messages in an attachment");
    }
    if (embedded == 0) {
      return tree(ObjectType.ATTACHMENT, values, List.of(), data);
    }
    int type = in.readInt();
    in.readInt();
    if (type != ObjectType.MESSAGE) {
      throw malformed("Object of type " + type + " in an attachment");
    }
    return tree(ObjectType.ATTACHMENT, values, List.of(message(depth + 1)), data);
  }

  private static ObjectTree tree(
      int type, PropMap values, List<ObjectTree> children, ByteSource data) {
    return new ObjectTree(type, 0, 0, false, values, List.of(), null, children, data);
  }
}
