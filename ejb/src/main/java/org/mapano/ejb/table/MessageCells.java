package org.mapano.ejb.table;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Lineage;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;

/** Properties of messages as the contents table of their folder has them, without a table. */
@Singleton
public class MessageCells {
  private final RowReader reader;
  private final SourceParts parts;

  @Inject
  MessageCells(RowReader reader, SourceParts parts) {
    this.reader = reader;
    this.parts = parts;
  }

  /**
   * Stored and computed properties; rights are the caller's.
   *
   * @param messageIds messages of the folder
   * @return by message, with those wanted properties that it has
   */
  public Map<Long, PropMap> read(
      Tx tx, StoreSession session, Lineage folder, Collection<Long> messageIds, Set<Integer> wanted)
      throws SQLException {
    MessageSource source =
        new MessageSource(parts, session, folder, TableOptions.PLAIN, messageIds.size());
    Set<Integer> tags = wanted.stream().map(PropTag::normalize).collect(Collectors.toSet());
    return reader.read(tx, source, messageIds, tags, true);
  }
}
