package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.mapano.ejb.named.NamedProperties;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.InList;
import org.mapano.ejb.property.PropertyColumns;
import org.mapano.mapi.mime.structure.ImapStructure;
import org.mapano.mapi.prop.Tags;

/** Reads the prepared envelopes of very many messages, and nothing else of them. */
@Singleton
class EnvelopeReader {
  private final NamedProperties named;

  @Inject
  EnvelopeReader(NamedProperties named) {
    this.named = named;
  }

  /** Envelopes by message id, without asking for rights; those that are not kept are left out. */
  Map<Long, String> read(Tx tx, Collection<Long> messageIds) throws SQLException {
    OptionalInt property = named.find(tx, ImapStructure.ENVELOPE);
    if (property.isEmpty()) {
      return Map.of();
    }
    Map<Long, String> found = new HashMap<>();
    InList.select(
        tx,
        "SELECT hierarchyid, val_string FROM properties"
            + InList.BY_KEY
            + " WHERE tag = "
            + property.getAsInt()
            + " AND type = "
            + PropertyColumns.storedType(Tags.PR_EC_IMAP_BODYSTRUCTURE)
            + " AND hierarchyid IN "
            + InList.LIST,
        messageIds,
        row -> {
          String envelope = row.getString(2);
          if (envelope != null) {
            found.put(row.getLong(1), envelope);
          }
        });
    return found;
  }
}
