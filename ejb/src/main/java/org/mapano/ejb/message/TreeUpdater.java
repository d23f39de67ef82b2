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
import org.mapano.ejb.object.ObjectTree;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Author;
import org.mapano.ejb.store.HierarchyRows;
import org.mapano.ejb.store.Instances;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.io.ByteSource;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Saves the changes that a client made to a message and to what is below it. */
@Singleton
public class TreeUpdater {
  private final EditableMessages editable;
  private final HierarchyRows hierarchy;
  private final Instances instances;
  private final NamedProperties named;
  private final TreeSaver saver;
  private final ChildUpdater children;
  private final ChangeRecorder recorder;

  @Inject
  TreeUpdater(
      EditableMessages editable,
      HierarchyRows hierarchy,
      Instances instances,
      NamedProperties named,
      TreeSaver saver,
      ChildUpdater children,
      ChangeRecorder recorder) {
    this.editable = editable;
    this.hierarchy = hierarchy;
    this.instances = instances;
    this.named = named;
    this.saver = saver;
    this.children = children;
    this.recorder = recorder;
  }

  /**
   * Changes a message.
   *
   * @param folderId folder the message was seen in
   * @param incoming a synchronisation also sets what the server sets otherwise
   */
  public ObjectTree update(
      Tx tx, StoreSession session, Author author, long folderId, ObjectTree sent, Incoming incoming)
      throws SQLException {
    long messageId = sent.id();
    Lineage lineage = editable.lock(tx, session, folderId, messageId);
    ObjectRow row = lineage.object();
    long now = MapiTime.ticks(Instant.now());
    SentTree tree = saver.builder(tx, session, author, incoming, now);
    ChildUpdater.Outcome below = children.update(tx, tree, row, sent, author.userId());
    boolean bySync = incoming == Incoming.SYNC;
    PropMap wanted =
        bySync
            ? ServerProperties.ofNew(sent.properties(), Incoming.SYNC)
            : ServerProperties.ofChange(sent.properties());
    wanted.remove(Tags.PR_RECORD_KEY);
    if (!bySync || !wanted.has(Tags.PR_LAST_MODIFICATION_TIME)) {
      wanted.put(Tags.PR_LAST_MODIFICATION_TIME, now);
    }
    author.sign(wanted);
    List<Integer> removed = new ArrayList<>(ServerProperties.deletable(sent.tags()));
    removed.removeIf(id -> wanted.findId(id).isPresent());
    replaceOriginal(tx, messageId, sent);
    int keywordsId = named.find(tx, Keywords.NAME).orElse(0);
    Set<Integer> known = new HashSet<>(wanted.tags());
    known.add(Tags.PR_HASATTACH);
    PropMap present = editable.present(tx, messageId, known, removed, keywordsId);
    int flags = wanted.integer(Tags.PR_MESSAGE_FLAGS, present.integer(Tags.PR_MESSAGE_FLAGS, 0));
    boolean attachments = hasAttachments(tx, messageId);
    int newFlags = bits(flags, attachments, bySync, row.isAssociated());
    if (newFlags != present.integer(Tags.PR_MESSAGE_FLAGS, 0)) {
      wanted.put(Tags.PR_MESSAGE_FLAGS, newFlags);
    } else {
      wanted.remove(Tags.PR_MESSAGE_FLAGS);
    }
    wanted.put(Tags.PR_HASATTACH, attachments);
    List<ObjectRow> above = lineage.rows().subList(1, lineage.rows().size());
    recorder.record(
        tx,
        new Lineage(above),
        List.of(new ChangedMessage(row, present, wanted, removed, below.growth())),
        keywordsId);
    PropMap values = new PropMap().put(wanted.get(Tags.PR_LAST_MODIFICATION_TIME));
    SavedTrees mirror = saver.mirror(tx, tree, below.attachments(), now);
    return new ObjectTree(
        sent.type(),
        messageId,
        sent.clientId(),
        false,
        values,
        List.copyOf(values.tags()),
        saver.original(tx, messageId, sent),
        mirror.children(sent));
  }

  private static int bits(int flags, boolean attachments, boolean bySync, boolean associated) {
    int kept = bySync ? flags : flags & ~MessageFlags.UNMODIFIED;
    kept = attachments ? kept | MessageFlags.HAS_ATTACH : kept & ~MessageFlags.HAS_ATTACH;
    return associated ? kept | MessageFlags.ASSOCIATED : kept & ~MessageFlags.ASSOCIATED;
  }

  private boolean hasAttachments(Tx tx, long messageId) throws SQLException {
    return !hierarchy.children(tx, List.of(messageId), ObjectType.ATTACHMENT).isEmpty();
  }

  /** Takes away or replaces the kept RFC 5322 text, which does not count in the size. */
  private void replaceOriginal(Tx tx, long messageId, ObjectTree sent) throws SQLException {
    ByteSource text = SentTree.original(sent);
    boolean dropped = sent.tags().stream().anyMatch(tag -> PropTag.id(tag) == Instances.ORIGINAL);
    if (text == null && !dropped) {
      return;
    }
    instances.detach(tx, List.of(messageId), Instances.ORIGINAL);
    if (text != null) {
      instances.attach(tx, List.of(new Instances.Use(messageId, Instances.ORIGINAL, text)));
    }
  }
}
