package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.named.NamedProperties;
import org.mapano.ejb.object.ReadChange;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Changes the bits of PR_MESSAGE_FLAGS and PR_MSG_STATUS that clients may change alone. */
@Singleton
public class FlagEditor {
  private final IndexWriter index;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final HierarchyRows hierarchy;
  private final PropertyRows properties;
  private final NamedProperties named;
  private final ChangeRecorder recorder;

  @Inject
  FlagEditor(
      IndexWriter index,
      Ancestry ancestry,
      AccessControl access,
      HierarchyRows hierarchy,
      PropertyRows properties,
      NamedProperties named,
      ChangeRecorder recorder) {
    this.index = index;
    this.ancestry = ancestry;
    this.access = access;
    this.hierarchy = hierarchy;
    this.properties = properties;
    this.named = named;
    this.recorder = recorder;
  }

  /** Changes read flags; messages that are deleted or elsewhere by now are left out. */
  public void setRead(
      Tx tx, StoreSession session, long folderId, Collection<Long> messageIds, ReadChange change)
      throws SQLException {
    index.lock(tx, folderId);
    Lineage folder = ancestry.get(tx, folderId);
    access.check(tx, session, folder, Wanted.READ);
    int keywordsId = named.find(tx, Keywords.NAME).orElse(0);
    Map<Long, ObjectRow> rows = hierarchy.find(tx, messageIds);
    Map<Long, PropMap> present = properties.read(tx, rows.keySet(), tags(keywordsId));
    List<ChangedMessage> changed = new ArrayList<>();
    for (ObjectRow row : rows.values()) {
      if (row.type() != ObjectType.MESSAGE || row.parent() != folderId || row.isDeleted()) {
        continue;
      }
      PropMap stored = present.get(row.id());
      int before = stored.integer(Tags.PR_MESSAGE_FLAGS, 0);
      int after = changed(before, change);
      if (after != before) {
        PropMap set = new PropMap().put(Tags.PR_MESSAGE_FLAGS, after);
        changed.add(new ChangedMessage(row, stored, set, List.of()));
      }
    }
    recorder.record(tx, folder, changed, keywordsId);
  }

  private static List<Integer> tags(int keywordsId) {
    List<Integer> tags = new ArrayList<>(ChangeRecorder.TAGS);
    if (keywordsId != 0) {
      tags.add(Keywords.tag(keywordsId));
    }
    return tags;
  }

  private static int changed(int flags, ReadChange change) {
    int wanted = change.read() ? flags | MessageFlags.READ : flags & ~MessageFlags.READ;
    wanted = change.clearReadReceipt() ? wanted & ~MessageFlags.RN_PENDING : wanted;
    return change.clearNonReadReceipt() ? wanted & ~MessageFlags.NRN_PENDING : wanted;
  }

  /** Changes PR_MESSAGE_FLAGS of a living message, without asking for rights. */
  public void setFlags(Tx tx, long messageId, IntUnaryOperator change) throws SQLException {
    long folderId = ancestry.get(tx, messageId).object().parent();
    index.lock(tx, folderId);
    Lineage message = ancestry.get(tx, messageId).living(ObjectType.MESSAGE);
    if (message.object().parent() != folderId) {
      throw StoreException.notFound("Message " + messageId);
    }
    int keywordsId = named.find(tx, Keywords.NAME).orElse(0);
    PropMap present = properties.read(tx, List.of(messageId), tags(keywordsId)).get(messageId);
    int before = present.integer(Tags.PR_MESSAGE_FLAGS, 0);
    PropMap set = new PropMap().put(Tags.PR_MESSAGE_FLAGS, change.applyAsInt(before));
    Lineage folder = new Lineage(message.rows().subList(1, message.rows().size()));
    ChangedMessage changed = new ChangedMessage(message.object(), present, set, List.of());
    recorder.record(tx, folder, List.of(changed), keywordsId);
  }

  /** PR_MSG_STATUS of a message. */
  public int status(Tx tx, StoreSession session, long messageId) throws SQLException {
    Lineage message = ancestry.get(tx, messageId).living(ObjectType.MESSAGE);
    access.check(tx, session, message, Wanted.READ);
    return properties.read(tx, messageId, Tags.PR_MSG_STATUS).integer(Tags.PR_MSG_STATUS, 0);
  }

  /** Changes bits of PR_MSG_STATUS; answers what it was. */
  public int setStatus(Tx tx, StoreSession session, long messageId, int bits, int mask)
      throws SQLException {
    long folderId = ancestry.get(tx, messageId).object().parent();
    index.lock(tx, folderId);
    Lineage message = ancestry.get(tx, messageId).living(ObjectType.MESSAGE);
    if (message.object().parent() != folderId) {
      throw StoreException.notFound("Message " + messageId);
    }
    access.check(tx, session, message, Wanted.EDIT);
    int keywordsId = named.find(tx, Keywords.NAME).orElse(0);
    PropMap present = properties.read(tx, List.of(messageId), tags(keywordsId)).get(messageId);
    int before = present.integer(Tags.PR_MSG_STATUS, 0);
    PropMap set = new PropMap().put(Tags.PR_MSG_STATUS, before & ~mask | bits & mask);
    Lineage folder = new Lineage(message.rows().subList(1, message.rows().size()));
    ChangedMessage changed = new ChangedMessage(message.object(), present, set, List.of());
    recorder.record(tx, folder, List.of(changed), keywordsId);
    return before;
  }
}
