package org.mapano.ejb.table;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Lineage;
import org.mapano.mapi.restriction.PropertySource;
import org.mapano.mapi.restriction.Restriction;

/** Which messages satisfy a condition, as in a table of their folder. */
@Singleton
public class Matching {
  private final SourceParts parts;
  private final RowReader reader;
  private final ServerConfig config;

  @Inject
  Matching(SourceParts parts, RowReader reader, ServerConfig config) {
    this.parts = parts;
    this.reader = reader;
    this.config = config;
  }

  /**
   * Those of some messages that are living, normal messages of a folder and satisfy a condition.
   *
   * @throws org.mapano.ejb.error.StoreException TOO_COMPLEX
   */
  public Set<Long> of(
      Tx tx,
      StoreSession session,
      Lineage folder,
      Collection<Long> messageIds,
      Restriction restriction)
      throws SQLException {
    RowFilter filter = RowFilter.of(restriction, ListedTables.collation(config));
    RowSource source =
        new MessageSource(parts, session, folder, TableOptions.PLAIN, Integer.MAX_VALUE);
    Set<Long> present = source.present(tx, messageIds);
    Map<Long, PropertySource> rows =
        reader.sources(tx, source, present, Set.copyOf(filter.tags()), filter.needed());
    Set<Long> matching = new HashSet<>();
    rows.forEach((id, row) -> {
      if (filter.matches(row)) {
        matching.add(id);
      }
    });
    return matching;
  }
}
