package org.mapano.ejb.persistence;

import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writing transactions of this node from their beginning until their callbacks after the commit
 * have run. Others see what a transaction changed a little before those callbacks tell of it: who
 * finds a change in the database that nobody has told of takes a {@link #mark} after reading, and
 * knows that it is not this node's when everything up to that mark has {@link #ended}.
 */
public final class OpenWrites {
  private final AtomicLong last = new AtomicLong();
  private final ConcurrentSkipListSet<Long> open = new ConcurrentSkipListSet<>();

  /** Notes a transaction before its first statement, so that it is known before it is seen. */
  long begin() {
    long number = last.incrementAndGet();
    open.add(number);
    return number;
  }

  void end(long number) {
    open.remove(number);
  }

  /** A mark behind every transaction whose changes can be seen now. */
  public long mark() {
    return last.get();
  }

  /** Whether all transactions before a mark have told what they did, or were rolled back. */
  public boolean ended(long mark) {
    return open.headSet(mark, true).isEmpty();
  }
}
