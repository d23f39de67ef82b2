package org.mapano.mapi.id;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mapano.mapi.id.MalformedIdException.Reason;

/**
 * A store entry id as MAPI profiles hold it: the name of the provider's library and the client-side
 * store id, whose server slot is a path ({@code pseudo://NAME} or a URL).
 *
 * @param dllName library name, ASCII
 * @param store the store id without path
 * @param serverPath path of the server, ASCII; may be empty
 */
public record WrappedStoreId(String dllName, EntryId store, String serverPath) {
  /** Library name that existing clients write. */
  public static final String DLL_NAME = "zarafa6client.dll";

  private static final int NAME_OFFSET = 4 + Guid.LENGTH + 2;
  private static final int SLOT_LENGTH = 4;
  private static final int LIMIT = 4096;

  /** True when the bytes begin like a wrapped id. */
  public static boolean isWrapped(byte[] bytes) {
    return bytes.length > NAME_OFFSET
        && Arrays.equals(
            bytes, 4, 4 + Guid.LENGTH, Providers.MAPI_WRAPPED_STORE.bytes(), 0, Guid.LENGTH);
  }

  /**
   * Parses a wrapped id.
   *
   * @throws MalformedIdException with any reason
   */
  public static WrappedStoreId parse(byte[] bytes) {
    if (bytes.length > LIMIT) {
      throw new MalformedIdException(
          Reason.LENGTH, "Wrapped store id of " + bytes.length + " bytes");
    }
    if (!isWrapped(bytes)) {
      throw new MalformedIdException(Reason.PROVIDER, "Not a wrapped store id");
    }
    int end = Terminated.indexOf(bytes, NAME_OFFSET);
    int inner = (end + 1 + 3) / 4 * 4;
    if (inner >= bytes.length) {
      throw new MalformedIdException(Reason.LENGTH, "Wrapped store id without a store id");
    }
    byte[] client = Arrays.copyOfRange(bytes, inner, bytes.length);
    EntryId store = EntryId.parseTolerant(client);
    int pathOffset = store.length() - SLOT_LENGTH;
    return new WrappedStoreId(
        ascii(bytes, NAME_OFFSET, end),
        store,
        ascii(client, pathOffset, Terminated.indexOf(client, pathOffset)));
  }

  private static String ascii(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
  }

  /** The bytes as existing clients write them. */
  public byte[] toBytes() {
    byte[] name = dllName.getBytes(StandardCharsets.US_ASCII);
    byte[] path = serverPath.getBytes(StandardCharsets.US_ASCII);
    int inner = (NAME_OFFSET + name.length + 1 + 3) / 4 * 4;
    int head = store.length() - SLOT_LENGTH;
    byte[] bytes = new byte[inner + head + path.length + 1];
    System.arraycopy(Providers.MAPI_WRAPPED_STORE.bytes(), 0, bytes, 4, Guid.LENGTH);
    System.arraycopy(name, 0, bytes, NAME_OFFSET, name.length);
    System.arraycopy(store.toBytes(), 0, bytes, inner, head);
    System.arraycopy(path, 0, bytes, inner + head, path.length);
    return bytes;
  }
}
