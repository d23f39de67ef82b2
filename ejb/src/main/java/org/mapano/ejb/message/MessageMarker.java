package org.mapano.ejb.message;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.index.IndexWriter;
import org.mapano.ejb.named.NamedProperties;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.InList;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.Ancestry;
import org.mapano.ejb.store.Lineage;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.time.MapiTime;

/** Changes marks and keywords of many messages of a folder in few statements. */
@Singleton
class MessageMarker {
  /** Most keywords of one message, and longest one. */
  private static final int MAX_KEYWORDS = 64;

  private static final int MAX_KEYWORD_LENGTH = 255;

  private final IndexWriter index;
  private final Ancestry ancestry;
  private final AccessControl access;
  private final MessageReader reader;
  private final PropertyRows properties;
  private final NamedProperties named;
  private final ChangeRecorder recorder;

  @Inject
  MessageMarker(
      IndexWriter index,
      Ancestry ancestry,
      AccessControl access,
      MessageReader reader,
      PropertyRows properties,
      NamedProperties named,
      ChangeRecorder recorder) {
    this.index = index;
    this.ancestry = ancestry;
    this.access = access;
    this.reader = reader;
    this.properties = properties;
    this.named = named;
    this.recorder = recorder;
  }

  List<Long> mark(
      Tx tx,
      StoreSession session,
      long folderId,
      Collection<Long> messageIds,
      MarkChange change,
      long onlyIfUnchangedSince)
      throws SQLException {
    // First of all, so that what is read afterwards is the latest state.
    index.lock(tx, folderId);
    Lineage folder = ancestry.get(tx, folderId).living(ObjectType.FOLDER);
    Map<Long, ObjectRow> rows = reader.readable(tx, session, folder, messageIds);
    boolean keywordsToo = !change.addKeywords().isEmpty() || !change.removeKeywords().isEmpty();
    int keywordsId = keywordsId(tx, change);
    Map<Long, PropMap> stored = properties.read(tx, rows.keySet(), tags(keywordsId));
    Set<Long> editable = editable(tx, session, folder, rows, change, keywordsToo);
    Map<Long, Long> numbers =
        onlyIfUnchangedSince < 0 ? Map.of() : changeNumbers(tx, rows.keySet());
    long now = MapiTime.ticks(Instant.now());
    List<Long> skipped = new ArrayList<>();
    List<ChangedMessage> changed = new ArrayList<>();
    for (ObjectRow row : rows.values()) {
      PropMap present = stored.get(row.id());
      ChangedMessage message = apply(row, present, keywordsId, change, now);
      if (numbers.getOrDefault(row.id(), -1L) > onlyIfUnchangedSince) {
        skipped.add(row.id());
      } else if (message.isUnchanged()) {
        continue;
      } else if (!editable.contains(row.id())) {
        throw StoreException.noAccess("message " + row.id());
      } else {
        changed.add(message);
      }
    }
    recorder.record(tx, folder, changed, keywordsId);
    return skipped;
  }

  private static List<Integer> tags(int keywordsId) {
    List<Integer> tags = new ArrayList<>(ChangeRecorder.TAGS);
    if (keywordsId != 0) {
      tags.add(Keywords.tag(keywordsId));
    }
    return tags;
  }

  private int keywordsId(Tx tx, MarkChange change) throws SQLException {
    for (String keyword : change.addKeywords()) {
      if (keyword.isEmpty() || keyword.length() > MAX_KEYWORD_LENGTH) {
        throw new StoreException(ErrorCode.INVALID_PARAMETER, "Keyword too long");
      }
    }
    return change.addKeywords().isEmpty()
        ? named.find(tx, Keywords.NAME).orElse(0)
        : named.id(tx, Keywords.NAME).orElse(0);
  }

  /** Reading is enough for the read flag; everything else is an edit. */
  private Set<Long> editable(
      Tx tx,
      StoreSession session,
      Lineage folder,
      Map<Long, ObjectRow> rows,
      MarkChange change,
      boolean keywordsToo)
      throws SQLException {
    if (((change.add() | change.remove()) & ~Marks.SEEN) == 0 && !keywordsToo) {
      return rows.keySet();
    }
    List<Lineage> lineages = new ArrayList<>();
    rows.values().forEach(row -> lineages.add(MessageReader.below(folder, row)));
    Set<Long> allowed = new HashSet<>(access.allowed(tx, session, lineages, Wanted.EDIT));
    if (((change.add() | change.remove()) & Marks.DELETED) != 0) {
      // Who may delete may also mark for deletion.
      allowed.addAll(access.allowed(tx, session, lineages, Wanted.DELETE));
    }
    return allowed;
  }

  private static ChangedMessage apply(
      ObjectRow row, PropMap present, int keywordsId, MarkChange change, long now) {
    int old = MarkProperties.marks(present);
    int wanted = old & ~change.remove() | change.add();
    PropMap set = MarkProperties.changes(present, wanted, now);
    Set<String> keywords = new HashSet<>(Keywords.of(present, keywordsId));
    Set<String> before = Set.copyOf(keywords);
    keywords.removeAll(change.removeKeywords());
    keywords.addAll(change.addKeywords());
    if (keywords.size() > MAX_KEYWORDS) {
      throw new StoreException(ErrorCode.TOO_BIG, "More than " + MAX_KEYWORDS + " keywords");
    }
    List<Integer> removed = List.of();
    if (!keywords.equals(before) && keywordsId != 0) {
      if (keywords.isEmpty()) {
        removed = List.of(keywordsId);
      } else {
        set.put(Keywords.tag(keywordsId), Keywords.sorted(keywords));
      }
    }
    return new ChangedMessage(row, present, set, removed);
  }

  /** Change numbers as mirror-keeping clients know them. */
  private static Map<Long, Long> changeNumbers(Tx tx, Collection<Long> ids) throws SQLException {
    Map<Long, Long> numbers = new HashMap<>();
    InList.select(
        tx,
        "SELECT message_id, change_number FROM mapano_message WHERE message_id IN " + InList.LIST,
        ids,
        row -> numbers.put(row.getLong(1), row.getLong(2)));
    return numbers;
  }
}
