package org.mapano.soap.session;

import java.util.HashSet;
import java.util.Set;
import org.mapano.soap.call.NotificationQueue;

/** Sessions that share a queue of notifications, and their life: a call of one keeps all alive. */
final class SessionGroup {
  private final NotificationQueue queue = new NotificationQueue();
  private final Set<Long> members = new HashSet<>();

  NotificationQueue queue() {
    return queue;
  }

  synchronized void add(long sessionId) {
    members.add(sessionId);
  }

  /** Answers whether the group is empty now. */
  synchronized boolean remove(long sessionId) {
    members.remove(sessionId);
    return members.isEmpty();
  }

  synchronized Set<Long> members() {
    return Set.copyOf(members);
  }
}
