package org.mapano.mapi.id;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.mapano.mapi.id.MalformedIdException.Reason;

/**
 * State of a synchronisation as clients keep it: which registration, up to which change, and the
 * changes beyond it that an interrupted run has already handled.
 *
 * @param syncId id of the registration, unsigned
 * @param changeId last change, unsigned
 * @param processed changes handled beyond it
 */
public record SyncState(int syncId, int changeId, List<Processed> processed) {
  /** Greatest number of handled changes that is accepted. */
  public static final int MAX_PROCESSED = 1_000_000;

  /** One handled change. */
  public record Processed(int changeId, SourceKey sourceKey) {}

  /** Copies the list. */
  public SyncState {
    processed = List.copyOf(processed);
  }

  /**
   * Parses 8 bytes, optionally followed by the handled changes.
   *
   * @throws MalformedIdException with reason LENGTH
   */
  public static SyncState parse(byte[] bytes) {
    if (bytes.length < 8) {
      throw new MalformedIdException(Reason.LENGTH, "A synchronisation state has 8 bytes or more");
    }
    ByteBuffer in = BinaryId.view(bytes);
    int syncId = in.getInt();
    int changeId = in.getInt();
    List<Processed> processed = new ArrayList<>();
    long count = in.remaining() >= 4 ? Integer.toUnsignedLong(in.getInt()) : 0;
    if (count > MAX_PROCESSED) {
      throw new MalformedIdException(
          Reason.LENGTH, "Synchronisation state of " + count + " changes");
    }
    for (long i = 0; i < count; i++) {
      processed.add(next(in));
    }
    return new SyncState(syncId, changeId, processed);
  }

  private static Processed next(ByteBuffer in) {
    if (in.remaining() < 8) {
      throw new MalformedIdException(Reason.LENGTH, "Synchronisation state is cut");
    }
    int change = in.getInt();
    long length = Integer.toUnsignedLong(in.getInt());
    if (length > Math.min(in.remaining(), SourceKey.MAX_LENGTH)) {
      throw new MalformedIdException(Reason.LENGTH, "Synchronisation state is cut");
    }
    byte[] key = new byte[(int) length];
    in.get(key);
    return new Processed(change, SourceKey.parse(key));
  }

  /** The bytes; the handled changes are left out when there are none. */
  public byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int32(out, syncId);
    int32(out, changeId);
    if (!processed.isEmpty()) {
      int32(out, processed.size());
      for (Processed change : processed) {
        int32(out, change.changeId());
        int32(out, change.sourceKey().length());
        out.writeBytes(change.sourceKey().toBytes());
      }
    }
    return out.toByteArray();
  }

  private static void int32(ByteArrayOutputStream out, int value) {
    out.writeBytes(BinaryId.view(new byte[4]).putInt(value).array());
  }
}
