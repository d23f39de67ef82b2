package org.mapano.soap.call;

import java.util.Optional;
import org.mapano.ejb.table.Table;

/**
 * The open tables of a session, as those need them who tell of changed rows. Whoever opens tables
 * keeps them as the session's part of this type.
 */
public interface OpenTables extends AutoCloseable {
  /**
   * An open table.
   *
   * @param table the table
   * @param objectType MAPI type of what its rows are, e.g. 5 for messages
   */
  record OpenTable(Table table, int objectType) {}

  /** The table with a number. */
  Optional<OpenTable> find(long tableId);

  @Override
  void close();
}
