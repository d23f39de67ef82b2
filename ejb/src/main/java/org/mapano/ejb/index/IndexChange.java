package org.mapano.ejb.index;

import java.util.Set;

/**
 * The new state of a message whose marks, keywords or contents changed.
 *
 * @param messageId hierarchy id of the message
 * @param marks all bits of {@link org.mapano.ejb.message.Marks} after the change
 * @param keywords all keywords after the change, never null
 * @param size size of the raw message in bytes, negative when it is no longer known (see {@link
 *     IndexEntry#size}), {@link #SAME_SIZE} when it stays as it was
 */
public record IndexChange(long messageId, int marks, Set<String> keywords, long size) {
  /** The size of the raw message is not touched. */
  public static final long SAME_SIZE = Long.MIN_VALUE;

  /** A change of marks and keywords only. */
  public IndexChange(long messageId, int marks, Set<String> keywords) {
    this(messageId, marks, keywords, SAME_SIZE);
  }
}
