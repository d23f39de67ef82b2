package org.mapano.mapi.id;

import org.mapano.mapi.id.MalformedIdException.Reason;

/**
 * PR_CHANGE_KEY: which change of which server an object's state is. The server makes 20 bytes
 * (server GUID and the 32-bit little-endian change id); those of others have 17 to 255.
 */
public final class ChangeKey extends BinaryId {
  /** Length of the server's own keys. */
  public static final int LENGTH = 20;

  /** Longest key: its length is one byte in a predecessor list. */
  public static final int MAX_LENGTH = 255;

  private ChangeKey(byte[] owned) {
    super(owned);
  }

  /**
   * A key of the server.
   *
   * @param changeId id of the change row, 0 to 2^32-1
   */
  public static ChangeKey of(Guid server, long changeId) {
    byte[] bytes = new byte[LENGTH];
    view(bytes).put(server.bytes()).putInt((int) changeId);
    return new ChangeKey(bytes);
  }

  /**
   * A key from outside.
   *
   * @throws MalformedIdException with reason LENGTH
   */
  public static ChangeKey parse(byte[] bytes) {
    if (bytes == null || bytes.length <= Guid.LENGTH || bytes.length > MAX_LENGTH) {
      throw new MalformedIdException(
          Reason.LENGTH, "A change key has 17 to " + MAX_LENGTH + " bytes");
    }
    return new ChangeKey(bytes.clone());
  }

  /** Server (name space) of the change. */
  public Guid server() {
    return guidAt(0);
  }

  /** True when both are of the same server and this one is the same change or a later one. */
  public boolean includes(ChangeKey other) {
    if (length() == LENGTH && other.length() == LENGTH) {
      return server().equals(other.server())
          && Integer.compareUnsigned(view().getInt(Guid.LENGTH), other.view().getInt(Guid.LENGTH))
              >= 0;
    }
    // Counters of foreign servers have an unknown byte order, so only equality is certain.
    return equals(other);
  }
}
