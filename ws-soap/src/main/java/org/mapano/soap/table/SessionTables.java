package org.mapano.soap.table;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.soap.call.Caller;
import org.mapano.soap.call.OpenTables;

/** The open tables of a session by their numbers, which begin with 1. */
public final class SessionTables implements OpenTables {
  private static final int MAX_TABLES = 10_000;

  private final Map<Long, ClientTable> tables = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();

  /** The tables of a session. */
  public static SessionTables of(Caller caller) {
    return (SessionTables) caller.part(OpenTables.class, SessionTables::new);
  }

  /**
   * Gives a table a number.
   *
   * @throws StoreException NOT_ENOUGH_MEMORY when the session has too many
   */
  long add(ClientTable table) {
    if (tables.size() >= MAX_TABLES) {
      table.rows().close();
      throw new StoreException(ErrorCode.NOT_ENOUGH_MEMORY, "Too many open tables");
    }
    long id = last.incrementAndGet();
    tables.put(id, table);
    return id;
  }

  /**
   * The table with a number.
   *
   * @throws StoreException NOT_FOUND
   */
  public ClientTable get(long id) {
    ClientTable found = tables.get(id);
    if (found == null) {
      throw StoreException.notFound("Table " + id);
    }
    return found;
  }

  /**
   * Puts other rows in the place of a table's.
   *
   * @throws StoreException NOT_FOUND when it was closed meanwhile
   */
  void replace(long id, ClientTable before, ClientTable after) {
    if (!tables.replace(id, before, after)) {
      after.rows().close();
      throw StoreException.notFound("Table " + id);
    }
    before.rows().close();
  }

  /** Closes a table; an unknown number means one that is closed already. */
  void close(long id) {
    ClientTable closed = tables.remove(id);
    if (closed != null) {
      closed.rows().close();
    }
  }

  @Override
  public Optional<OpenTable> find(long tableId) {
    return Optional.ofNullable(tables.get(tableId))
        .map(table -> new OpenTable(table.rows(), table.objectType()));
  }

  @Override
  public void close() {
    tables.keySet().forEach(this::close);
  }
}
