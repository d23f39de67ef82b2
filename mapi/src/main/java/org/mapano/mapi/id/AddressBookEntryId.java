package org.mapano.mapi.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.mapano.mapi.id.MalformedIdException.Reason;

/**
 * Entry id of an object of the server's address book. Version 1 names it by the external id of the
 * user source, version 0 by the number in the database. The number inside a version 1 id may be
 * that of another server, so equality does not look at it.
 */
public final class AddressBookEntryId {
  /** Group of all users. */
  public static final AddressBookEntryId EVERYONE = of(Type.GROUP, 1);

  /** The system user. */
  public static final AddressBookEntryId SYSTEM = of(Type.USER, 2);

  /** Root container. */
  public static final AddressBookEntryId ROOT = of(Type.CONTAINER, 0);

  /** Global address book. */
  public static final AddressBookEntryId GLOBAL = of(Type.CONTAINER, 1);

  /** Container of the address lists. */
  public static final AddressBookEntryId ALL_LISTS = of(Type.CONTAINER, 2);

  /** Longest id that is accepted, in bytes. */
  public static final int MAX_LENGTH = 4096;

  private static final int MIN_LENGTH = 36;
  private static final int PROVIDER_OFFSET = 4;
  private static final int VERSION_OFFSET = 20;
  private static final int EXTERNAL_OFFSET = 32;

  /** Kind of object, with its number inside the id. */
  public enum Type {
    /** Container; also a company as one. */
    CONTAINER(4),
    /** User, contact or resource. */
    USER(6),
    /** Group of any kind; also a company as recipient. */
    GROUP(8);

    private final int code;

    Type(int code) {
      this.code = code;
    }

    /** The number, the same as the MAPI object type. */
    public int code() {
      return code;
    }

    private static Type of(int code) {
      for (Type type : values()) {
        if (type.code == code) {
          return type;
        }
      }
      throw new MalformedIdException(Reason.TYPE, "No address book object has type " + code);
    }
  }

  private final Type type;
  private final int id;
  private final byte[] externalId;

  private AddressBookEntryId(Type type, int id, byte[] externalId) {
    this.type = type;
    this.id = id;
    this.externalId = externalId;
  }

  /** A version 0 id, for internal objects and old clients. */
  public static AddressBookEntryId of(Type type, int id) {
    return new AddressBookEntryId(type, id, null);
  }

  /**
   * A version 1 id.
   *
   * @param externalId id in the user source, at least one byte
   */
  public static AddressBookEntryId of(Type type, int id, byte[] externalId) {
    if (externalId.length == 0) {
      throw new IllegalArgumentException("An external id has at least one byte");
    }
    return new AddressBookEntryId(type, id, externalId.clone());
  }

  /** True when the bytes carry this address book's GUID. */
  public static boolean isAddressBook(byte[] bytes) {
    return bytes.length >= PROVIDER_OFFSET + Guid.LENGTH
        && Arrays.equals(
            bytes,
            PROVIDER_OFFSET,
            PROVIDER_OFFSET + Guid.LENGTH,
            Providers.ADDRESS_BOOK.bytes(),
            0,
            Guid.LENGTH);
  }

  /**
   * Parses either version.
   *
   * @throws MalformedIdException with any reason; LENGTH when shorter than 36 bytes, PROVIDER for
   *     another GUID
   */
  public static AddressBookEntryId parse(byte[] bytes) {
    if (bytes == null || bytes.length < MIN_LENGTH || bytes.length > MAX_LENGTH) {
      throw new MalformedIdException(
          Reason.LENGTH,
          "Address book entry id of " + (bytes == null ? 0 : bytes.length) + " bytes");
    }
    if (!isAddressBook(bytes)) {
      throw new MalformedIdException(Reason.PROVIDER, "Not an entry id of this address book");
    }
    ByteBuffer in = BinaryId.view(bytes).position(VERSION_OFFSET);
    int version = in.getInt();
    Type type = Type.of(in.getInt());
    int id = in.getInt();
    return switch (version) {
      case 0 -> of(type, id);
      case 1 -> external(bytes, type, id);
      default ->
          throw new MalformedIdException(
              Reason.VERSION, "Unknown version " + version + " of an address book entry id");
    };
  }

  private static AddressBookEntryId external(byte[] bytes, Type type, int id) {
    int end = Terminated.indexOf(bytes, EXTERNAL_OFFSET);
    if (end == EXTERNAL_OFFSET) {
      return of(type, id);
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(Arrays.copyOfRange(bytes, EXTERNAL_OFFSET, end));
      return new AddressBookEntryId(type, id, decoded);
    } catch (IllegalArgumentException notBase64) {
      throw new MalformedIdException(Reason.CONTENT, "External id is not base64");
    }
  }

  /** Kind of the object. */
  public Type type() {
    return type;
  }

  /** 0 or 1. */
  public int version() {
    return externalId == null ? 0 : 1;
  }

  /** Number in the database; in a version 1 id possibly that of another server. */
  public int id() {
    return id;
  }

  /** External id of a version 1 id. */
  public Optional<byte[]> externalId() {
    return Optional.ofNullable(externalId).map(byte[]::clone);
  }

  /**
   * True when both name the same object of this server: by external id when both have one, else by
   * number.
   */
  public boolean sameObject(AddressBookEntryId other) {
    if (type != other.type) {
      return false;
    }
    return externalId != null && other.externalId != null
        ? Arrays.equals(externalId, other.externalId)
        : id == other.id;
  }

  /** The bytes as on the wire. */
  public byte[] toBytes() {
    byte[] text =
        externalId == null
            ? new byte[0]
            : Base64.getEncoder().encodeToString(externalId).getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = new byte[(EXTERNAL_OFFSET + text.length + 4) / 4 * 4];
    BinaryId.view(bytes)
        .putInt(0)
        .put(Providers.ADDRESS_BOOK.bytes())
        .putInt(version())
        .putInt(type.code())
        .putInt(id)
        .put(text);
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AddressBookEntryId that
        && version() == that.version()
        && sameObject(that);
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + (externalId == null ? id : Arrays.hashCode(externalId));
  }

  @Override
  public String toString() {
    return type + ":" + id + (externalId == null ? "" : ":" + Arrays.toString(externalId));
  }
}
