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
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectFlags;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.prop.Tags;

/** Reads the prepared envelopes of very many messages: place and text in one statement. */
@Singleton
class EnvelopeReader {
  private final Ancestry ancestry;
  private final AccessControl access;
  private final MessageReader reader;
  private final NamedProperties named;

  @Inject
  EnvelopeReader(
      Ancestry ancestry, AccessControl access, MessageReader reader, NamedProperties named) {
    this.ancestry = ancestry;
    this.access = access;
    this.reader = reader;
    this.named = named;
  }

  /** Envelopes by message id; those that are not kept or not readable are left out. */
  Map<Long, String> read(Tx tx, StoreSession session, long folderId, Collection<Long> messageIds)
      throws SQLException {
    OptionalInt property = named.find(tx, OriginalKeeper.ENVELOPE);
    if (property.isEmpty()) {
      return Map.of();
    }
    Lineage folder = ancestry.get(tx, folderId).living(ObjectType.FOLDER);
    Collection<Long> readable =
        access.allows(tx, session, folder, Wanted.READ)
            ? messageIds
            : reader.readable(tx, session, folder, messageIds).keySet();
    Map<Long, String> found = new HashMap<>();
    InList.select(
        tx,
        "SELECT p.hierarchyid, p.val_string FROM properties p"
            + InList.BY_KEY
            + " JOIN hierarchy h ON h.id = p.hierarchyid WHERE h.parent = ? AND h.type = "
            + ObjectType.MESSAGE
            + " AND h.flags < "
            + ObjectFlags.DELETED
            + " AND p.tag = "
            + property.getAsInt()
            + " AND p.type = "
            + PropertyColumns.storedType(Tags.PR_EC_IMAP_BODYSTRUCTURE)
            + " AND p.hierarchyid IN "
            + InList.LIST,
        readable,
        row -> found.put(row.getLong(1), row.getString(2)),
        folderId);
    return found;
  }
}
