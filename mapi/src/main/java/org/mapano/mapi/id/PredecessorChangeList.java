package org.mapano.mapi.id;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mapano.mapi.id.MalformedIdException.Reason;

/**
 * PR_PREDECESSOR_CHANGE_LIST: the last known change of every server, at most one for each GUID.
 *
 * @param keys the entries in their order
 */
public record PredecessorChangeList(List<ChangeKey> keys) {
  /** The empty list. */
  public static final PredecessorChangeList EMPTY = new PredecessorChangeList(List.of());

  /** Longest list that is accepted, in bytes. */
  public static final int MAX_LENGTH = 64 * 1024;

  /** Copies the list. */
  public PredecessorChangeList {
    keys = List.copyOf(keys);
  }

  /**
   * Parses entries of one length byte and a change key; of several entries of one server the last
   * counts.
   *
   * @throws MalformedIdException with reason LENGTH
   */
  public static PredecessorChangeList parse(byte[] bytes) {
    if (bytes.length > MAX_LENGTH) {
      throw new MalformedIdException(
          Reason.LENGTH, "Predecessor change list of " + bytes.length + " bytes");
    }
    List<ChangeKey> found = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      int end = at + 1 + Byte.toUnsignedInt(bytes[at]);
      if (end > bytes.length) {
        throw new MalformedIdException(Reason.LENGTH, "Predecessor change list is cut");
      }
      place(found, ChangeKey.parse(Arrays.copyOfRange(bytes, at + 1, end)));
      at = end;
    }
    return new PredecessorChangeList(found);
  }

  private static void place(List<ChangeKey> list, ChangeKey key) {
    Guid server = key.server();
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).server().equals(server)) {
        list.set(i, key);
        return;
      }
    }
    list.add(key);
  }

  /** The list with a change: it replaces the entry of its server, or is appended. */
  public PredecessorChangeList with(ChangeKey key) {
    List<ChangeKey> changed = new ArrayList<>(keys);
    place(changed, key);
    return new PredecessorChangeList(changed);
  }

  /** Both histories: for each server the later change. */
  public PredecessorChangeList merge(PredecessorChangeList other) {
    PredecessorChangeList merged = this;
    for (ChangeKey key : other.keys) {
      if (!merged.contains(key)) {
        merged = merged.with(key);
      }
    }
    return merged;
  }

  /** True when this history knows the change or a later one of the same server. */
  public boolean contains(ChangeKey key) {
    return keys.stream().anyMatch(known -> known.includes(key));
  }

  /** True when this history knows every change of the other; then there is no conflict. */
  public boolean containsAll(PredecessorChangeList other) {
    return other.keys.stream().allMatch(this::contains);
  }

  /** The bytes of the property. */
  public byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (ChangeKey key : keys) {
      out.write(key.length());
      out.writeBytes(key.toBytes());
    }
    return out.toByteArray();
  }
}
