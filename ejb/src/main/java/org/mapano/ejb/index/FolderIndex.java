package org.mapano.ejb.index;

import java.util.Set;

/**
 * An immutable snapshot of a folder's messages in order of their numbers; position 0 is the lowest.
 * Compact (primitive arrays), shared between all sessions that look at the same folder.
 */
public interface FolderIndex {
  /** Numbers of the folder at the time of the snapshot. */
  FolderState state();

  /** Number of messages. */
  int count();

  /** Hierarchy id of the message at a position. */
  long messageId(int position);

  /** Number (PR_EC_IMAP_ID) of the message at a position. */
  long number(int position);

  /** Bits of {@link org.mapano.ejb.message.Marks}. */
  int marks(int position);

  /** Keywords. */
  Set<String> keywords(int position);

  /** Change number of the last change of the message. */
  long changeNumber(int position);

  /** Size of the raw message in bytes; an estimate is never given: -1 when not known yet. */
  long size(int position);

  /** Time of arrival in MAPI ticks. */
  long receivedTicks(int position);

  /** Position of a number, or {@code -(insertion point) - 1}. */
  int find(long number);
}
