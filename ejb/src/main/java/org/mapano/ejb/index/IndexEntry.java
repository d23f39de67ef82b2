package org.mapano.ejb.index;

import java.util.Set;

/**
 * A message that entered a folder: one row of the index.
 *
 * @param folderId hierarchy id of the folder
 * @param number PR_EC_IMAP_ID; greater than every number the folder ever had
 * @param messageId hierarchy id of the message
 * @param marks bits of {@link org.mapano.ejb.message.Marks}
 * @param keywords keywords, never null
 * @param changeNumber {@code changes.id} of the change that brought the message
 * @param size size of the raw message in bytes; when not known yet the negated PR_MESSAGE_SIZE, or
 *     -1
 * @param receivedTicks time of arrival in MAPI ticks: delivery, else submit, else creation time
 */
public record IndexEntry(
    long folderId,
    long number,
    long messageId,
    int marks,
    Set<String> keywords,
    long changeNumber,
    long size,
    long receivedTicks) {
  IndexEntry withNumber(long other) {
    return new IndexEntry(
        folderId, other, messageId, marks, keywords, changeNumber, size, receivedTicks);
  }

  IndexEntry withChangeNumber(long other) {
    return new IndexEntry(folderId, number, messageId, marks, keywords, other, size, receivedTicks);
  }
}
