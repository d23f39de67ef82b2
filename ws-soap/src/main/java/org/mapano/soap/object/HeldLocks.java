package org.mapano.soap.object;

import org.mapano.ejb.object.MessageLocks;

/** The locks of a session: given free at its end. */
record HeldLocks(MessageLocks locks, long sessionId) implements AutoCloseable {
  @Override
  public void close() {
    locks.release(sessionId);
  }
}
