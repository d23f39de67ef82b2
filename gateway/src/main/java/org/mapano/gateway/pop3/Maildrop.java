package org.mapano.gateway.pop3;

import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.FolderIndex;
import org.mapano.ejb.index.MessageIndex;
import org.mapano.ejb.message.Messages;
import org.mapano.ejb.session.StoreSession;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * The messages of a folder as they were at login, numbered from 1, and which of them the client has
 * deleted so far. Nothing is deleted before {@link #commit}.
 */
final class Maildrop {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** Entry ids asked for at once. */
  private static final int BATCH = 1000;

  private final StoreSession session;
  private final long folderId;
  private final FolderIndex index;
  private final MessageIndex indexes;
  private final Messages messages;
  private final BitSet deleted = new BitSet();
  private final long[] sizes;
  private String[] uniqueIds;

  Maildrop(StoreSession session, long folderId, MessageIndex indexes, Messages messages) {
    this.session = session;
    this.folderId = folderId;
    this.indexes = indexes;
    this.messages = messages;
    this.index = indexes.open(session, folderId);
    this.sizes = LongStream.generate(() -> -1).limit(index.count()).toArray();
  }

  /** The highest number. */
  int last() {
    return index.count();
  }

  /** Whether there is a message with a number that has not been deleted in this session. */
  boolean has(int number) {
    return number >= 1 && number <= index.count() && !deleted.get(number);
  }

  /** Messages that are not deleted. */
  int count() {
    return index.count() - deleted.cardinality();
  }

  /** Size of all messages that are not deleted. */
  long totalSize() {
    long total = 0;
    for (int number = 1; number <= last(); number++) {
      total += has(number) ? size(number) : 0;
    }
    return total;
  }

  /** Size of a message in octets as RETR sends it, without the added dots. */
  long size(int number) {
    int position = number - 1;
    if (sizes[position] < 0) {
      sizes[position] = index.size(position) >= 0 ? index.size(position) : measure(position);
    }
    return sizes[position];
  }

  /** A message without known size is made once, and its size kept; one that is gone counts 0. */
  private long measure(int position) {
    long id = index.messageId(position);
    try {
      long size = messages.original(session, id).size();
      indexes.sizeKnown(folderId, id, size);
      return size;
    } catch (StoreException failed) {
      if (failed.temporary()) {
        throw failed;
      }
      return 0;
    }
  }

  /** The text of a message. */
  ByteSource content(int number) {
    return messages.original(session, index.messageId(number - 1));
  }

  /** An id that stays with the message as long as it stays in the folder. */
  String uniqueId(int number) {
    if (uniqueIds == null) {
      uniqueIds = readUniqueIds();
    }
    return uniqueIds[number - 1];
  }

  private String[] readUniqueIds() {
    String[] ids = new String[index.count()];
    for (int from = 0; from < ids.length; from += BATCH) {
      int end = Math.min(from + BATCH, ids.length);
      List<Long> batch =
          LongStream.range(from, end).mapToObj(i -> index.messageId((int) i)).toList();
      Map<Long, PropMap> found = messages.loadProperties(session, folderId, batch, Tags.PR_ENTRYID);
      for (int i = from; i < end; i++) {
        ids[i] = uniqueId(found.get(index.messageId(i)), index.messageId(i));
      }
    }
    return ids;
  }

  /** A message that somebody else has deleted meanwhile still needs an id of its own. */
  private static String uniqueId(PropMap properties, long messageId) {
    byte[] entryId = properties == null ? null : properties.bytes(Tags.PR_ENTRYID);
    return entryId == null ? "GONE" + messageId : HEX.formatHex(entryId);
  }

  /** Marks a message; it is not seen any more. */
  void delete(int number) {
    deleted.set(number);
  }

  /** Takes all marks back. */
  void reset() {
    deleted.clear();
  }

  /** Deletes the marked messages, restorably. */
  void commit() {
    if (!deleted.isEmpty()) {
      List<Long> ids = deleted.stream().mapToObj(number -> index.messageId(number - 1)).toList();
      messages.delete(session, folderId, ids, false);
      deleted.clear();
    }
  }
}
