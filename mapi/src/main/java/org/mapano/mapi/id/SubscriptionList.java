package org.mapano.mapi.id;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.mapano.mapi.id.MalformedIdException.Reason;

/**
 * PR_EC_IMAP_SUBSCRIBED on the inbox: a count, then each folder's entry id with its length, all
 * numbers 32 bits little-endian, no padding.
 */
public final class SubscriptionList {
  /** Greatest number of folders that is accepted. */
  public static final int MAX_ENTRIES = 65_536;

  private SubscriptionList() {}

  /** The bytes of a list. */
  public static byte[] write(List<EntryId> folders) {
    int length = folders.stream().mapToInt(id -> 4 + id.length()).sum();
    ByteBuffer out = BinaryId.view(new byte[4 + length]).putInt(folders.size());
    folders.forEach(id -> out.putInt(id.length()).put(id.toBytes()));
    return out.array();
  }

  /**
   * The folders of a list. Entries that are no entry ids are left out: one bad entry must not lose
   * a user's other subscriptions.
   *
   * @throws MalformedIdException with reason LENGTH
   */
  public static List<EntryId> parse(byte[] bytes) {
    if (bytes.length == 0) {
      return List.of();
    }
    if (bytes.length < 4) {
      throw new MalformedIdException(Reason.LENGTH, "Subscription list without a count");
    }
    ByteBuffer in = BinaryId.view(bytes);
    long count = Integer.toUnsignedLong(in.getInt());
    if (count > MAX_ENTRIES) {
      throw new MalformedIdException(Reason.LENGTH, "Subscription list of " + count + " entries");
    }
    List<EntryId> folders = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      byte[] id = next(in);
      try {
        folders.add(EntryId.parse(id));
      } catch (MalformedIdException foreign) {
        continue;
      }
    }
    return folders;
  }

  private static byte[] next(ByteBuffer in) {
    if (in.remaining() < 4) {
      throw new MalformedIdException(Reason.LENGTH, "Subscription list is cut");
    }
    long length = Integer.toUnsignedLong(in.getInt());
    if (length > in.remaining()) {
      throw new MalformedIdException(Reason.LENGTH, "Subscription list is cut");
    }
    byte[] id = new byte[(int) length];
    in.get(id);
    return id;
  }
}
