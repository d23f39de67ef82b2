package org.mapano.ejb.usage;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mapano.ejb.session.LogonListener;
import org.mapano.ejb.session.StoreSession;

/**
 * Logons and logoffs of users with a password that have not been written yet. Only the last of each
 * user counts, so a client that logs on again and again costs one row now and then.
 */
@Singleton
public class LogonTimes implements LogonListener {
  private final Map<Integer, Times> pending = new ConcurrentHashMap<>();

  /**
   * When a user was seen.
   *
   * @param logon last logon that is not written, null if none
   * @param logoff last logoff that is not written, null if none
   */
  record Times(Instant logon, Instant logoff) {
    /** These, and older ones where there are none. */
    private Times or(Times older) {
      return new Times(logon != null ? logon : older.logon, logoff != null ? logoff : older.logoff);
    }
  }

  @Override
  public void loggedOn(StoreSession session) {
    loggedOn(session.userId());
  }

  /** A user has given the right password. */
  public void loggedOn(int userId) {
    add(userId, new Times(Instant.now(), null));
  }

  /** A user who had given a password has gone. */
  public void loggedOff(int userId) {
    add(userId, new Times(null, Instant.now()));
  }

  private void add(int userId, Times times) {
    pending.merge(userId, times, (older, newer) -> newer.or(older));
  }

  /** The users something is to be written of. */
  Iterable<Integer> users() {
    return pending.keySet();
  }

  /** Takes what is to be written of a user. */
  Optional<Times> take(int userId) {
    return Optional.ofNullable(pending.remove(userId));
  }

  /** Puts back what could not be written; what came meanwhile is newer. */
  void putBack(int userId, Times times) {
    pending.merge(userId, times, (newer, older) -> newer.or(older));
  }
}
