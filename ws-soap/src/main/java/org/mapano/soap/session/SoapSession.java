package org.mapano.soap.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.ClientProgram;
import org.mapano.soap.call.Connection;
import org.mapano.soap.call.NotificationQueue;

/** A session of a client. */
public final class SoapSession implements Caller {
  private static final Logger LOG = Logger.getLogger(SoapSession.class.getName());

  private final long sessionId;
  private final StoreSession store;
  private final long capabilities;
  private final Connection connection;
  private final ClientProgram program;
  private final long groupId;
  private final SessionGroup group;
  private final Map<Class<?>, Object> parts = new LinkedHashMap<>();
  private final Activity activity;
  private volatile long lastUsed;
  private boolean ended;

  SoapSession(long sessionId, NewSession wanted, SessionGroup group, Activity activity, long now) {
    this.activity = activity;
    this.sessionId = sessionId;
    this.store = wanted.store();
    this.capabilities = wanted.capabilities();
    this.connection = wanted.connection();
    this.program = wanted.program();
    this.groupId = wanted.groupId();
    this.group = group;
    this.lastUsed = now;
  }

  @Override
  public long sessionId() {
    return sessionId;
  }

  @Override
  public StoreSession store() {
    return store;
  }

  @Override
  public long capabilities() {
    return capabilities;
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public ClientProgram program() {
    return program;
  }

  @Override
  public <T> T part(Class<T> type, Supplier<T> create) {
    synchronized (parts) {
      if (ended) {
        throw new StoreException(ErrorCode.END_OF_SESSION, "The session has ended");
      }
      return type.cast(parts.computeIfAbsent(type, key -> create.get()));
    }
  }

  @Override
  public <T> Optional<T> present(Class<T> type) {
    synchronized (parts) {
      return Optional.ofNullable(type.cast(parts.get(type)));
    }
  }

  @Override
  public Runnable works(String task) {
    return activity.begin(task);
  }

  /** What the session has done and does. */
  Activity activity() {
    return activity;
  }

  @Override
  public NotificationQueue notifications() {
    return group.queue();
  }

  /** Number of the group, as the client chose it. */
  public long groupId() {
    return groupId;
  }

  SessionGroup group() {
    return group;
  }

  void used(long now) {
    lastUsed = now;
  }

  /** Time of the last call in nanoseconds of the registry's clock. */
  long lastUsed() {
    return lastUsed;
  }

  /** Closes what belongs to the session. */
  void end() {
    Map<Class<?>, Object> all;
    synchronized (parts) {
      ended = true;
      all = new LinkedHashMap<>(parts);
      parts.clear();
    }
    group.queue().end(sessionId);
    for (Object part : all.values()) {
      if (part instanceof AutoCloseable closeable) {
        close(closeable);
      }
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception failure) {
      LOG.log(Level.WARNING, "A part of a session could not be closed", failure);
    }
  }
}
