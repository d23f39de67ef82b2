package org.mapano.soap.session;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.overview.ServerCounters;
import org.mapano.ejb.overview.ServerCounters.Counter;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.Callers;
import org.mapano.soap.call.Connection;

/** The sessions of this node. */
@Singleton
public class SessionRegistry implements Callers {
  /** Most sessions at once: a client that only logs on must not fill the memory. */
  static final int MAX_SESSIONS = 100_000;

  private static final int SHORTEST_TIMEOUT = 300;

  /** A group's number is chosen by the client: users never share one. */
  private record GroupKey(int userId, long number) {}

  private final SecureRandom random = new SecureRandom();
  private final Map<Long, SoapSession> sessions = new ConcurrentHashMap<>();
  private final Map<GroupKey, SessionGroup> groups = new ConcurrentHashMap<>();
  private final ServerConfig config;
  private final ServerCounters counters;
  private final LongSupplier nanoClock;

  /**
   * @param config {@code session_timeout} and {@code session_ip_check}
   * @param counters of sessions and calls
   */
  @Inject
  public SessionRegistry(ServerConfig config, ServerCounters counters) {
    this(config, counters, System::nanoTime);
  }

  SessionRegistry(ServerConfig config, ServerCounters counters, LongSupplier nanoClock) {
    this.counters = counters;
    this.config = config;
    this.nanoClock = nanoClock;
  }

  /** Makes a session. */
  SoapSession open(NewSession wanted) {
    if (sessions.size() >= MAX_SESSIONS) {
      throw new StoreException(ErrorCode.BUSY, "Too many sessions");
    }
    long id = number(wanted.longNumber());
    SoapSession[] opened = new SoapSession[1];
    groups.compute(
        key(wanted.store().userId(), wanted.groupId()),
        (key, present) -> {
          SessionGroup group = present == null ? new SessionGroup() : present;
          group.add(id);
          opened[0] =
              new SoapSession(id, wanted, group, new Activity(counters), nanoClock.getAsLong());
          return group;
        });
    sessions.put(id, opened[0]);
    counters.count(Counter.SESSIONS_CREATED);
    return opened[0];
  }

  /** A number for a session that is not kept. */
  long number(boolean longNumber) {
    long id;
    do {
      id = longNumber ? random.nextLong() : random.nextLong() >>> 33;
    } while (id == 0 || sessions.containsKey(id));
    return id;
  }

  @Override
  public Optional<SoapSession> find(long sessionId, Connection connection) {
    SoapSession session = sessions.get(sessionId);
    if (session == null || !sameClient(session, connection)) {
      return Optional.empty();
    }
    session.used(nanoClock.getAsLong());
    return Optional.of(session);
  }

  private boolean sameClient(SoapSession session, Connection connection) {
    return !config.bool("server", "session_ip_check")
        || session.connection().address().equals(connection.address());
  }

  /** All sessions, for lists and statistics. */
  public Collection<SoapSession> all() {
    return List.copyOf(sessions.values());
  }

  /** Seconds since the last call of a session. */
  public long idleSeconds(SoapSession session) {
    return Duration.ofNanos(nanoClock.getAsLong() - session.lastUsed()).toSeconds();
  }

  /** A sign of life for all sessions of the caller's group. */
  public void touchGroup(Caller caller) {
    SoapSession session = sessions.get(caller.sessionId());
    if (session != null) {
      long now = nanoClock.getAsLong();
      for (long member : session.group().members()) {
        SoapSession other = sessions.get(member);
        if (other != null) {
          other.used(now);
        }
      }
    }
  }

  /** Ends a session with everything that belongs to it. */
  public void end(long sessionId) {
    SoapSession session = sessions.remove(sessionId);
    if (session != null) {
      counters.count(Counter.SESSIONS_DELETED);
      groups.computeIfPresent(
          key(session.store().userId(), session.groupId()),
          (key, group) -> group.remove(sessionId) ? null : group);
      session.end();
    }
  }

  /** Ends the sessions that were not used for {@code session_timeout}. */
  public void sweep() {
    long seconds = Math.max(SHORTEST_TIMEOUT, config.integer("server", "session_timeout"));
    long oldest = nanoClock.getAsLong() - TimeUnit.SECONDS.toNanos(seconds);
    for (SoapSession session : sessions.values()) {
      if (session.lastUsed() - oldest < 0) {
        counters.count(Counter.SESSIONS_TIMEOUT);
        end(session.sessionId());
      }
    }
  }

  /** Ends all sessions when the server stops. */
  @PreDestroy
  public void endAll() {
    sessions.keySet().forEach(this::end);
  }

  private static GroupKey key(int userId, long number) {
    return new GroupKey(userId, number);
  }
}
