package org.mapano.soap.call;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mapano.ejb.session.Origin;
import org.mapano.ejb.session.StoreSession;

/** A session of SYSTEM that remembers nothing. */
public final class NoCaller implements Caller {
  private final NotificationQueue queue = new NotificationQueue();

  @Override
  public long sessionId() {
    return 7;
  }

  @Override
  public StoreSession store() {
    return new StoreSession(
        StoreSession.SYSTEM, "SYSTEM", 2, 0, Set.of(1), new Origin("", "test", "internal"));
  }

  @Override
  public long capabilities() {
    return Capabilities.granted(-1, false, true);
  }

  @Override
  public Connection connection() {
    return new Connection("file:test", Connection.Kind.SOCKET, "root", false, false);
  }

  @Override
  public ClientProgram program() {
    return new ClientProgram("test", "", "", "8.7.25");
  }

  @Override
  public <T> T part(Class<T> type, Supplier<T> create) {
    return create.get();
  }

  @Override
  public <T> Optional<T> present(Class<T> type) {
    return Optional.empty();
  }

  @Override
  public NotificationQueue notifications() {
    return queue;
  }
}
