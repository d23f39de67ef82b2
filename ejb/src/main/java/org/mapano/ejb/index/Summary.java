package org.mapano.ejb.index;

import org.mapano.ejb.message.Marks;

/**
 * Sums over the messages of a folder.
 *
 * @param messages number of messages
 * @param unseen of these unread
 * @param deleted of these marked deleted
 * @param size upper bound of the sum of raw sizes: exact for messages whose size is known
 */
record Summary(int messages, int unseen, int deleted, long size) {
  /** A generated message is hardly ever more than this many times the size of its properties. */
  static final int GENERATED_FACTOR = 2;

  static final int GENERATED_EXTRA = 4096;

  static final Summary EMPTY = new Summary(0, 0, 0, 0);

  /** Adds up messages. */
  static final class Counter {
    private int messages;
    private int unseen;
    private int deleted;
    private long size;

    void add(int marks, long messageSize) {
      messages++;
      unseen += (marks & Marks.SEEN) == 0 ? 1 : 0;
      deleted += (marks & Marks.DELETED) == 0 ? 0 : 1;
      size += messageSize >= 0 ? messageSize : GENERATED_EXTRA - GENERATED_FACTOR * messageSize;
    }

    Summary summary() {
      return new Summary(messages, unseen, deleted, size);
    }
  }
}
