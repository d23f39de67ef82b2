package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.index.MessageIndex;
import org.mapano.ejb.named.NamedProperties;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.ObjectProperties;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Instances;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.ejb.store.StoredData;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.message.MapiMessage;
import org.mapano.mapi.mime.structure.ImapStructure;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.Tags;

/**
 * The RFC 5322 text of messages and its descriptions. What was delivered is answered as it came;
 * for other messages a text is made once and kept, so that later answers are the same. Keeping it
 * changes neither PR_MESSAGE_SIZE nor the change log: the message itself is what it was.
 */
@Singleton
class OriginalKeeper {
  private final Transactions transactions;
  private final Ancestry ancestry;
  private final MessageReader reader;
  private final MessageLoader loader;
  private final Instances instances;
  private final PropertyRows properties;
  private final NamedProperties named;
  private final IndexWriter indexWriter;
  private final MessageIndex index;
  private final OriginalRenderer renderer;

  @Inject
  OriginalKeeper(
      Transactions transactions,
      Ancestry ancestry,
      MessageReader reader,
      MessageLoader loader,
      Instances instances,
      PropertyRows properties,
      NamedProperties named,
      IndexWriter indexWriter,
      MessageIndex index,
      OriginalRenderer renderer) {
    this.transactions = transactions;
    this.ancestry = ancestry;
    this.reader = reader;
    this.loader = loader;
    this.instances = instances;
    this.properties = properties;
    this.named = named;
    this.indexWriter = indexWriter;
    this.index = index;
    this.renderer = renderer;
  }

  /** What is known before something has to be made. */
  private record Kept(Lineage lineage, StoredData data, boolean described, MapiMessage message) {}

  ByteSource original(StoreSession session, long messageId) {
    Kept kept = transactions.read(tx -> kept(tx, session, messageId));
    try {
      if (kept.data() != null && isPresent(kept.data())) {
        if (!kept.described()) {
          keep(kept.lineage(), null, renderer.describe(kept.data()));
        }
        return kept.data();
      }
      return make(kept, messageId);
    } catch (IOException failure) {
      throw StoreException.temporary("Message " + messageId + " could not be read", failure);
    }
  }

  private ByteSource make(Kept kept, long messageId) throws IOException {
    MapiMessage message =
        kept.message() != null
            ? kept.message()
            : transactions.read(tx -> loader.load(tx, List.of(messageId)).get(messageId));
    try (SpooledText text = new SpooledText()) {
      renderer.render(message, text);
      ByteSource source = text.source();
      // Data that is missing in the storage is not put back: its row may be another server's.
      ByteSource wanted = kept.data() == null ? source : null;
      keep(kept.lineage(), wanted, renderer.describe(source));
      StoredData stored =
          kept.data() != null
              ? null
              : transactions.read(
                  tx -> instances.find(tx, List.of(messageId), Instances.ORIGINAL).get(messageId));
      return stored != null ? stored : ByteSource.of(source.read());
    }
  }

  private Kept kept(Tx tx, StoreSession session, long messageId) throws SQLException {
    Lineage lineage = reader.readable(tx, session, messageId, ObjectType.MESSAGE);
    StoredData data = instances.find(tx, List.of(messageId), Instances.ORIGINAL).get(messageId);
    if (data == null) {
      return new Kept(lineage, null, false, loader.load(tx, List.of(messageId)).get(messageId));
    }
    boolean described =
        properties
            .read(tx, messageId, Tags.PR_EC_IMAP_BODYSTRUCTURE)
            .has(Tags.PR_EC_IMAP_BODYSTRUCTURE);
    return new Kept(lineage, data, described, null);
  }

  private static boolean isPresent(StoredData data) {
    try {
      data.size();
      return true;
    } catch (StoreException missing) {
      if (missing.code() == ErrorCode.NOT_FOUND) {
        return false;
      }
      throw missing;
    }
  }

  private void keep(Lineage message, ByteSource text, Outline outline) {
    ObjectRow row = message.object();
    ObjectRow parent = message.rows().get(1);
    if (parent.type() != ObjectType.FOLDER) {
      return; // An embedded message has no number and is asked for by nobody else.
    }
    boolean kept = transactions.write(tx -> keep(tx, row.id(), parent.id(), text, outline));
    if (kept && !row.isAssociated()) {
      index.sizeKnown(parent.id(), row.id(), outline.size());
    }
  }

  private boolean keep(Tx tx, long messageId, long folderId, ByteSource text, Outline outline)
      throws SQLException {
    indexWriter.lock(tx, folderId);
    Lineage now = ancestry.find(tx, List.of(messageId)).get(messageId);
    if (now == null || now.isDeleted() || now.object().parent() != folderId) {
      return false;
    }
    if (text != null) {
      List<Long> one = List.of(messageId);
      if (!instances.find(tx, one, Instances.ORIGINAL).isEmpty()) {
        return false; // Somebody else was faster.
      }
      instances.attach(tx, List.of(new Instances.Use(messageId, Instances.ORIGINAL, text)));
    }
    PropMap described =
        new PropMap()
            .put(Tags.PR_EC_IMAP_EMAIL_SIZE, (int) outline.size())
            .put(Tags.PR_EC_IMAP_BODY, outline.structure())
            .put(Tags.PR_EC_IMAP_BODYSTRUCTURE, outline.fullStructure());
    OptionalInt envelope = named.id(tx, ImapStructure.ENVELOPE);
    if (envelope.isPresent()) {
      described.put(PropTag.of(envelope.getAsInt(), PropType.UNICODE), outline.envelope());
    }
    properties.put(tx, List.of(new ObjectProperties(messageId, described)));
    return true;
  }

  Map<Long, Outline> outlines(Tx tx, Collection<Long> messageIds) throws SQLException {
    OptionalInt envelopeId = named.find(tx, ImapStructure.ENVELOPE);
    if (envelopeId.isEmpty()) {
      return Map.of();
    }
    int envelope = PropTag.of(envelopeId.getAsInt(), PropType.UNICODE);
    List<Integer> tags = new ArrayList<>(List.of(envelope));
    tags.add(Tags.PR_EC_IMAP_EMAIL_SIZE);
    tags.add(Tags.PR_EC_IMAP_BODY);
    tags.add(Tags.PR_EC_IMAP_BODYSTRUCTURE);
    Map<Long, Outline> found = new LinkedHashMap<>();
    properties
        .read(tx, messageIds, tags)
        .forEach((id, map) -> {
          if (map.size() == tags.size()) {
            found.put(
                id,
                new Outline(
                    map.integer(Tags.PR_EC_IMAP_EMAIL_SIZE, 0),
                    map.string(envelope),
                    map.string(Tags.PR_EC_IMAP_BODY),
                    map.string(Tags.PR_EC_IMAP_BODYSTRUCTURE)));
          }
        });
    return found;
  }
}
