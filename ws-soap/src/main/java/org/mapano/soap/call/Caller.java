package org.mapano.soap.call;

import java.util.Optional;
import java.util.function.Supplier;
import org.mapano.ejb.session.StoreSession;

/** The session a request belongs to. Safe for several threads. */
public interface Caller {
  /** Number of the session, 64 bits unsigned. */
  long sessionId();

  /**
   * Who acts: the identity for every use case. After impersonation this is the impersonated user.
   */
  StoreSession store();

  /** Granted capabilities, see {@link Capabilities}. */
  long capabilities();

  /** Where the session was made from. */
  Connection connection();

  /** What the client says about itself. */
  ClientProgram program();

  /**
   * An object that belongs to the session, such as its open tables: made when it is first asked
   * for, and closed at the session's end when it is an {@link AutoCloseable}.
   *
   * @param type key
   * @param create makes it; called at most once
   */
  <T> T part(Class<T> type, Supplier<T> create);

  /** An object of the session that somebody has made before. */
  <T> Optional<T> present(Class<T> type);

  /**
   * Says that the session works on a call.
   *
   * @param task name of the operation
   * @return to be run when the work is done
   */
  default Runnable works(String task) {
    return () -> {};
  }

  /** The queue that the session shares with its group. */
  NotificationQueue notifications();
}
