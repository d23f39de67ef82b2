package org.mapano.ejb.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;

/** The sessions that clients have at this moment, whichever door they came in by. */
@Singleton
public class LiveSessions {
  /** A door that keeps sessions. */
  public interface Source {
    /** Its sessions. */
    List<LiveSession> list();

    /** Ends a session; answers whether there was one. */
    boolean end(String id);
  }

  private final List<Source> sources = new CopyOnWriteArrayList<>();

  /** None yet. */
  @Inject
  public LiveSessions() {}

  /** Adds a door. */
  public void register(Source source) {
    sources.add(source);
  }

  /**
   * All sessions.
   *
   * @throws StoreException NO_ACCESS below level 1
   */
  public List<LiveSession> list(StoreSession actor) {
    require(actor, 1);
    return sources.stream().flatMap(source -> source.list().stream()).toList();
  }

  /**
   * Ends a session; its client has to log on again.
   *
   * @throws StoreException NO_ACCESS below level 2, NOT_FOUND
   */
  public void end(StoreSession actor, String id) {
    require(actor, 2);
    if (sources.stream().noneMatch(source -> source.end(id))) {
      throw StoreException.notFound("Session");
    }
  }

  private static void require(StoreSession actor, int level) {
    if (!actor.isSystem() && actor.adminLevel() < level) {
      throw StoreException.noAccess("the sessions");
    }
  }
}
