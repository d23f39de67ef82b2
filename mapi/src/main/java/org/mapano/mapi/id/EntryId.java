package org.mapano.mapi.id;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.mapano.mapi.id.MalformedIdException.Reason;

/**
 * Entry id of a store, folder or message: version 1 (48 bytes, a random unique id) or, in old
 * databases, version 0 (36 bytes, the hierarchy id). The store compares entry ids as byte strings;
 * ids from a client go through {@link #canonical()} first.
 */
public final class EntryId extends BinaryId {
  /** Length of version 1, which is the form made today. */
  public static final int LENGTH = 48;

  /** Length of version 0. */
  public static final int LEGACY_LENGTH = 36;

  /** Flag in a store id: do not redirect to the home server. */
  public static final int FLAG_OVERRIDE_HOME = 0x1;

  private static final int FAVOURITE_OFFSET = 3;
  private static final int STORE_OFFSET = 4;
  private static final int VERSION_OFFSET = 20;
  private static final int TYPE_OFFSET = 24;
  private static final int FLAGS_OFFSET = 26;
  private static final int UNIQUE_OFFSET = 28;
  private static final int SLOT_LENGTH = 4;

  /** Kind of object, with its number inside the id. */
  public enum Type {
    STORE(1),
    FOLDER(3),
    MESSAGE(5);

    private final int code;

    Type(int code) {
      this.code = code;
    }

    /** The number, the same as the MAPI object type. */
    public int code() {
      return code;
    }

    static Type of(int code) {
      for (Type type : values()) {
        if (type.code == code) {
          return type;
        }
      }
      throw new MalformedIdException(Reason.TYPE, "No object has the entry id type " + code);
    }
  }

  /** Flag of {@link #onThisServer()}. */
  private static final int THIS_SERVER = 0x10;

  private EntryId(byte[] owned) {
    super(owned);
  }

  /** A new version 1 id with a random unique part. */
  public static EntryId create(Guid store, Type type) {
    return create(store, type, Guid.random());
  }

  /** A version 1 id with the given unique part. */
  public static EntryId create(Guid store, Type type, Guid unique) {
    byte[] bytes = new byte[LENGTH];
    header(bytes, store, 1, type).position(UNIQUE_OFFSET).put(unique.bytes());
    return new EntryId(bytes);
  }

  /** A version 0 id, as in old databases and in the hidden store. */
  public static EntryId legacy(Guid store, Type type, int hierarchyId) {
    byte[] bytes = new byte[LEGACY_LENGTH];
    header(bytes, store, 0, type).putInt(UNIQUE_OFFSET, hierarchyId);
    return new EntryId(bytes);
  }

  private static ByteBuffer header(byte[] bytes, Guid store, int version, Type type) {
    return view(bytes)
        .position(STORE_OFFSET)
        .put(store.bytes())
        .putInt(version)
        .putShort((short) type.code());
  }

  /**
   * Accepts exactly version 1 with 48 bytes or version 0 with 36 bytes.
   *
   * @throws MalformedIdException with reason LENGTH, VERSION or TYPE
   */
  public static EntryId parse(byte[] bytes) {
    if (bytes == null || bytes.length != LENGTH && bytes.length != LEGACY_LENGTH) {
      throw new MalformedIdException(
          Reason.LENGTH,
          "An entry id has 48 or 36 bytes, not " + (bytes == null ? 0 : bytes.length));
    }
    int version = view(bytes).getInt(VERSION_OFFSET);
    if (version != (bytes.length == LENGTH ? 1 : 0)) {
      throw new MalformedIdException(
          Reason.VERSION, "Entry id version " + version + " in " + bytes.length + " bytes");
    }
    Type.of(Short.toUnsignedInt(view(bytes).getShort(TYPE_OFFSET)));
    return new EntryId(bytes.clone());
  }

  /**
   * As {@link #parse(byte[])}, and the object must be of the given kind.
   *
   * @throws MalformedIdException with reason LENGTH, VERSION or TYPE
   */
  public static EntryId parse(byte[] bytes, Type expected) {
    EntryId id = parse(bytes);
    if (id.type() != expected) {
      throw new MalformedIdException(
          Reason.TYPE, "The entry id of a " + id.type() + " where a " + expected + " is meant");
    }
    return id;
  }

  /**
   * As {@link #parse(byte[])}, but also takes a store id in its client-side form, whose server slot
   * is replaced by a path of any length; the path is cut off.
   *
   * @throws MalformedIdException with reason LENGTH, VERSION or TYPE
   */
  public static EntryId parseTolerant(byte[] bytes) {
    if (bytes == null || bytes.length < LEGACY_LENGTH - SLOT_LENGTH) {
      return parse(bytes);
    }
    ByteBuffer view = view(bytes);
    if (view.getShort(TYPE_OFFSET) != Type.STORE.code()) {
      return parse(bytes);
    }
    int full =
        switch (view.getInt(VERSION_OFFSET)) {
          case 0 -> LEGACY_LENGTH;
          case 1 -> LENGTH;
          default -> bytes.length;
        };
    if (bytes.length <= full - SLOT_LENGTH || bytes.length == full) {
      return parse(bytes);
    }
    byte[] cut = new byte[full];
    System.arraycopy(bytes, 0, cut, 0, full - SLOT_LENGTH);
    return parse(cut);
  }

  /** GUID of the store the object is in. */
  public Guid store() {
    return guidAt(STORE_OFFSET);
  }

  /** 0 or 1. */
  public int version() {
    return view().getInt(VERSION_OFFSET);
  }

  /** Kind of the object. */
  public Type type() {
    return Type.of(Short.toUnsignedInt(view().getShort(TYPE_OFFSET)));
  }

  /** The 16-bit flags, normally 0. */
  public int flags() {
    return Short.toUnsignedInt(view().getShort(FLAGS_OFFSET));
  }

  /** True for the client-side form of a folder among the public favourites. */
  public boolean isFavourite() {
    return (view().get(FAVOURITE_OFFSET) & 0x01) != 0;
  }

  /** Unique part of a version 1 id. */
  public Optional<Guid> unique() {
    return version() == 1 ? Optional.of(guidAt(UNIQUE_OFFSET)) : Optional.empty();
  }

  /** Hierarchy id inside a version 0 id. */
  public Optional<Integer> hierarchyId() {
    return version() == 0 ? Optional.of(view().getInt(UNIQUE_OFFSET)) : Optional.empty();
  }

  /**
   * The same id with the flag that the store on this server is meant, wherever its owner is at
   * home.
   */
  public EntryId onThisServer() {
    byte[] bytes = toBytes();
    view(bytes).putShort(FLAGS_OFFSET, (short) (flags() | THIS_SERVER));
    return new EntryId(bytes);
  }

  /** The form that is stored and compared: no flags of any kind, an empty server slot. */
  public EntryId canonical() {
    byte[] bytes = toBytes();
    view(bytes)
        .putInt(0, 0)
        .putShort(FLAGS_OFFSET, (short) 0)
        .putInt(bytes.length - SLOT_LENGTH, 0);
    return new EntryId(bytes);
  }
}
