package org.mapano.gateway.imap.mailbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The list of subscribed folders in its stored form (0x6784): a little-endian count, then for each
 * folder the length of its entry id and the entry id.
 */
final class SubscriptionList {
  private static final int MAX_FOLDERS = 100_000;

  private SubscriptionList() {}

  /** Reads as much as makes sense; null is an empty list. */
  static Set<ByteBuffer> decode(byte[] stored) {
    Set<ByteBuffer> entryIds = new LinkedHashSet<>();
    if (stored == null || stored.length < 4) {
      return entryIds;
    }
    ByteBuffer in = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
    long count = Integer.toUnsignedLong(in.getInt());
    while (entryIds.size() < Math.min(count, MAX_FOLDERS) && in.remaining() >= 4) {
      int length = in.getInt();
      if (length < 0 || length > in.remaining()) {
        break;
      }
      byte[] entryId = new byte[length];
      in.get(entryId);
      entryIds.add(ByteBuffer.wrap(entryId));
    }
    return entryIds;
  }

  static byte[] encode(Set<ByteBuffer> entryIds) {
    int size = 4;
    for (ByteBuffer entryId : entryIds) {
      size += 4 + entryId.remaining();
    }
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(entryIds.size());
    for (ByteBuffer entryId : entryIds) {
      out.putInt(entryId.remaining()).put(entryId.duplicate());
    }
    return out.array();
  }
}
