package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mapano.ejb.named.NamedProperties;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.Instances;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Sets and deletes properties of one message. */
@Singleton
class MessageEditor {
  private final EditableMessages editable;
  private final Instances instances;
  private final NamedProperties named;
  private final ChangeRecorder recorder;

  @Inject
  MessageEditor(
      EditableMessages editable,
      Instances instances,
      NamedProperties named,
      ChangeRecorder recorder) {
    this.editable = editable;
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
    Lineage lineage = editable.lock(tx, session, folderId, messageId);
    ObjectRow row = lineage.object();
    int keywordsId = named.find(tx, Keywords.NAME).orElse(0);
    PropMap wanted = ServerProperties.ofChange(set);
    List<Integer> removed = new ArrayList<>(ServerProperties.deletable(delete));
    if (delete.contains(Tags.PR_EC_IMAP_EMAIL)) {
      instances.detach(tx, List.of(messageId), Instances.ORIGINAL);
    }
    Set<Integer> known = new HashSet<>(wanted.tags());
    known.add(Tags.PR_LAST_MODIFICATION_TIME);
    known.add(Tags.PR_LAST_MODIFIER_NAME);
    known.add(Tags.PR_LAST_MODIFIER_ENTRYID);
    PropMap present = editable.present(tx, messageId, known, removed, keywordsId);
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
}
