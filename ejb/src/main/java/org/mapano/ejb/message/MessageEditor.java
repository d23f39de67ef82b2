package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.named.NamedProperties;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.Instances;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropType;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Sets and deletes properties of one message. */
@Singleton
class MessageEditor {
  private final IndexWriter index;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final PropertyRows properties;
  private final Instances instances;
  private final NamedProperties named;
  private final ChangeRecorder recorder;

  @Inject
  MessageEditor(
      IndexWriter index,
      Ancestry ancestry,
      AccessControl access,
      PropertyRows properties,
      Instances instances,
      NamedProperties named,
      ChangeRecorder recorder) {
    this.index = index;
    this.ancestry = ancestry;
    this.access = access;
    this.properties = properties;
    this.instances = instances;
    this.named = named;
    this.recorder = recorder;
  }

  /**
   * Changes a message.
   *
   * @param folderId folder the message was seen in
   */
  void change(
      Tx tx,
      StoreSession session,
      Author author,
      long folderId,
      long messageId,
      PropMap set,
      List<Integer> delete)
      throws SQLException {
    index.lock(tx, folderId);
    Lineage lineage = ancestry.get(tx, messageId);
    ObjectRow row = lineage.object();
    if (row.type() != ObjectType.MESSAGE || row.parent() != folderId) {
      throw StoreException.notFound("Message " + messageId);
    }
    if (row.isDeleted()) {
      throw new StoreException(ErrorCode.OBJECT_DELETED, "Message " + messageId + " is deleted");
    }
    access.check(tx, session, lineage, Wanted.EDIT);
    int keywordsId = named.find(tx, Keywords.NAME).orElse(0);
    PropMap wanted = ServerProperties.ofChange(set);
    List<Integer> removed = new ArrayList<>(ServerProperties.deletable(delete));
    if (delete.contains(Tags.PR_EC_IMAP_EMAIL)) {
      instances.detach(tx, List.of(messageId), Instances.ORIGINAL);
    }
    PropMap present = present(tx, messageId, wanted, removed, keywordsId);
    wanted.put(Tags.PR_LAST_MODIFICATION_TIME, MapiTime.ticks(Instant.now()));
    author.sign(wanted);
    int flags = present.integer(Tags.PR_MESSAGE_FLAGS, 0);
    if ((flags & MessageFlags.UNMODIFIED) != 0) {
      wanted.put(Tags.PR_MESSAGE_FLAGS, flags & ~MessageFlags.UNMODIFIED);
    }
    removed.removeIf(id -> wanted.findId(id).isPresent());
    List<ObjectRow> above = lineage.rows().subList(1, lineage.rows().size());
    recorder.record(
        tx,
        new Lineage(above),
        List.of(new ChangedMessage(row, present, wanted, removed)),
        keywordsId);
  }

  private PropMap present(Tx tx, long messageId, PropMap set, List<Integer> removed, int keywordsId)
      throws SQLException {
    Set<Integer> tags = new HashSet<>(ChangeRecorder.TAGS);
    tags.addAll(set.tags());
    tags.add(Tags.PR_LAST_MODIFICATION_TIME);
    tags.add(Tags.PR_LAST_MODIFIER_NAME);
    tags.add(Tags.PR_LAST_MODIFIER_ENTRYID);
    for (int id : removed) {
      tags.add(PropTag.of(id, PropType.UNSPECIFIED));
      tags.add(PropTag.of(id, PropType.MV_FLAG));
    }
    if (keywordsId != 0) {
      tags.add(Keywords.tag(keywordsId));
    }
    return properties.read(tx, List.of(messageId), tags).get(messageId);
  }
}
