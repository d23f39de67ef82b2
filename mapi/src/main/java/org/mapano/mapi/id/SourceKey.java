package org.mapano.mapi.id;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.mapano.mapi.id.MalformedIdException.Reason;

/**
 * PR_SOURCE_KEY: identity of an object for synchronisation, unique over the whole server. The
 * server makes 22 bytes (server GUID and a 48-bit little-endian counter); clients may bring others.
 */
public final class SourceKey extends BinaryId {
  /** Length of the server's own keys. */
  public static final int LENGTH = 22;

  /** Longest key that is accepted. */
  public static final int MAX_LENGTH = 64;

  /** Greatest counter. */
  public static final long MAX_COUNTER = (1L << 48) - 1;

  private SourceKey(byte[] owned) {
    super(owned);
  }

  /**
   * A key of the server.
   *
   * @param counter 0 to {@link #MAX_COUNTER}
   */
  public static SourceKey of(Guid server, long counter) {
    if (counter < 0 || counter > MAX_COUNTER) {
      throw new IllegalArgumentException("Source key counter " + counter);
    }
    byte[] bytes = new byte[LENGTH];
    view(bytes).put(server.bytes()).putInt((int) counter).putShort((short) (counter >>> 32));
    return new SourceKey(bytes);
  }

  /**
   * A key from outside, 1 to {@link #MAX_LENGTH} bytes of any content.
   *
   * @throws MalformedIdException with reason LENGTH
   */
  public static SourceKey parse(byte[] bytes) {
    if (bytes == null || bytes.length == 0 || bytes.length > MAX_LENGTH) {
      throw new MalformedIdException(
          Reason.LENGTH, "A source key has 1 to " + MAX_LENGTH + " bytes");
    }
    return new SourceKey(bytes.clone());
  }

  /** GUID in front, when the key is long enough to have one. */
  public Optional<Guid> server() {
    return length() > Guid.LENGTH ? Optional.of(guidAt(0)) : Optional.empty();
  }

  /** Counter of a key with the server's layout. */
  public Optional<Long> counter() {
    if (length() != LENGTH) {
      return Optional.empty();
    }
    ByteBuffer view = view();
    return Optional.of(
        Integer.toUnsignedLong(view.getInt(Guid.LENGTH))
            | (long) Short.toUnsignedInt(view.getShort(Guid.LENGTH + 4)) << 32);
  }
}
