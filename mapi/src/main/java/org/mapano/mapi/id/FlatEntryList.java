package org.mapano.mapi.id;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.mapano.mapi.id.MalformedIdException.Reason;

/**
 * A flat list of entry ids, such as PR_REPLY_RECIPIENT_ENTRIES (MS-OXCDATA 2.3.3): count, byte
 * length of the rest, then each id with its length, padded to a multiple of four.
 */
public final class FlatEntryList {
  /** Greatest number of entries that is accepted. */
  public static final int MAX_ENTRIES = 4096;

  private static final int HEADER = 8;

  private FlatEntryList() {}

  /** The bytes of a list. */
  public static byte[] write(List<byte[]> ids) {
    int length = ids.stream().mapToInt(id -> padded(4 + id.length)).sum();
    ByteBuffer out = BinaryId.view(new byte[HEADER + length]);
    out.putInt(ids.size()).putInt(length);
    for (byte[] id : ids) {
      int start = out.position();
      out.putInt(id.length).put(id).position(start + padded(4 + id.length));
    }
    return out.array();
  }

  /**
   * The ids of a list; missing padding at the end is forgiven.
   *
   * @throws MalformedIdException with reason LENGTH
   */
  public static List<byte[]> parse(byte[] bytes) {
    if (bytes.length < HEADER) {
      throw new MalformedIdException(Reason.LENGTH, "Flat entry list without a header");
    }
    ByteBuffer in = BinaryId.view(bytes);
    long count = Integer.toUnsignedLong(in.getInt());
    in.getInt();
    if (count > MAX_ENTRIES) {
      throw new MalformedIdException(Reason.LENGTH, "Flat entry list of " + count + " entries");
    }
    List<byte[]> ids = new ArrayList<>((int) count);
    for (int i = 0; i < count; i++) {
      int start = in.position();
      if (in.remaining() < 4) {
        throw new MalformedIdException(Reason.LENGTH, "Flat entry list is cut");
      }
      long length = Integer.toUnsignedLong(in.getInt());
      if (length > in.remaining()) {
        throw new MalformedIdException(Reason.LENGTH, "Flat entry list is cut");
      }
      byte[] id = new byte[(int) length];
      in.get(id);
      ids.add(id);
      in.position(Math.min(start + padded(4 + id.length), bytes.length));
    }
    return ids;
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }
}
