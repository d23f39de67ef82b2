package org.mapano.soap.map;

import java.util.ArrayList;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.mapi.id.EntryId;
import org.mapano.mapi.id.MalformedIdException;
import org.mapano.mapi.id.WrappedStoreId;

/**
 * Entry ids as clients send them. A store id may come in its client-side forms: with a server path
 * behind it, or wrapped for profiles.
 */
public final class EntryIds {
  /** Greatest number of ids in one list. */
  public static final int MAX_LIST = 1_000_000;

  private EntryIds() {}

  /**
   * The id of an object of any kind in the form that is stored.
   *
   * @throws StoreException NOT_FOUND when it is none
   */
  public static byte[] any(byte[] sent) {
    return canonical(sent).toBytes();
  }

  /** As {@link #any(byte[])}, and the object must be of a kind. */
  public static byte[] of(EntryId.Type type, byte[] sent) {
    EntryId id = canonical(sent);
    if (id.type() != type) {
      throw invalid("An entry id of a " + id.type() + " where a " + type + " is meant");
    }
    return id.toBytes();
  }

  private static EntryId canonical(byte[] sent) {
    try {
      EntryId id =
          sent != null && WrappedStoreId.isWrapped(sent)
              ? WrappedStoreId.parse(sent).store()
              : EntryId.parseTolerant(sent);
      return id.canonical();
    } catch (MalformedIdException wrong) {
      // What is no id names nothing: clients of the original know this answer.
      throw new StoreException(ErrorCode.NOT_FOUND, wrong.getMessage());
    }
  }

  private static StoreException invalid(String message) {
    return new StoreException(ErrorCode.INVALID_ENTRYID, message);
  }

  /**
   * The well-formed ids of a list in order; others cannot name anything and are left out.
   *
   * @throws StoreException TOO_BIG
   */
  public static List<byte[]> list(List<byte[]> sent) {
    if (sent == null) {
      return List.of();
    }
    if (sent.size() > MAX_LIST) {
      throw new StoreException(ErrorCode.TOO_BIG, "More than " + MAX_LIST + " entry ids");
    }
    List<byte[]> ids = new ArrayList<>(sent.size());
    for (byte[] id : sent) {
      try {
        ids.add(any(id));
      } catch (StoreException malformed) {
        continue;
      }
    }
    return ids;
  }
}
