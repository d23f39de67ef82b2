package org.mapano.ejb.table;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.ejb.store.ObjectType;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.Tags;

/**
 * Computed properties of rows that follow from the row and its stored properties alone
 * (store-semantics 2).
 */
final class RowComputed {
  private static final int LEAF = 1;
  private static final int READ = 1;
  private static final int RTF = PropTag.id(Tags.PR_RTF_COMPRESSED);
  private static final int HTML = PropTag.id(Tags.PR_HTML);

  /** Computed property ids with the stored tag they need, 0 for none. */
  private static final Map<Integer, Integer> SOURCES =
      Map.of(
          PropTag.id(Tags.PR_NORMALIZED_SUBJECT), Tags.PR_SUBJECT,
          PropTag.id(Tags.PR_CONTENT_UNREAD), Tags.PR_MESSAGE_FLAGS,
          PropTag.id(Tags.PR_DEPTH), 0,
          PropTag.id(Tags.PR_CONTENT_COUNT), 0,
          PropTag.id(Tags.PR_INSTANCE_KEY), 0,
          PropTag.id(Tags.PR_ROW_TYPE), 0,
          PropTag.id(Tags.PR_ASSOCIATED), 0,
          PropTag.id(Tags.PR_SUBMIT_FLAGS), 0);

  private RowComputed() {}

  /** The tags that must be read to have the wanted ones. */
  static Set<Integer> stored(Set<Integer> wanted) {
    Set<Integer> stored = new HashSet<>();
    for (int tag : wanted) {
      int id = PropTag.id(tag);
      int source = SOURCES.getOrDefault(id, 0);
      if (source != 0) {
        stored.add(source);
      }
      if (id != RTF && id != HTML) {
        stored.add(tag);
      }
    }
    return stored;
  }

  /** Whether a scan of stored properties is not enough for a property of a message. */
  static boolean needsRow(int propertyId) {
    return SOURCES.containsKey(propertyId) && SOURCES.get(propertyId) == 0;
  }

  /** Completes what follows from stored properties of a message. */
  static void fromStored(long id, Set<Integer> wanted, PropMap row) {
    set(row, wanted, Tags.PR_EC_IMAP_ID, () -> row.integer(Tags.PR_EC_IMAP_ID, (int) id));
    set(row, wanted, Tags.PR_MSG_STATUS, () -> row.integer(Tags.PR_MSG_STATUS, 0));
    String subject = row.string(Tags.PR_SUBJECT);
    if (subject != null) {
      set(row, wanted, Tags.PR_NORMALIZED_SUBJECT, () -> Subjects.normalized(subject));
    }
    set(
        row,
        wanted,
        Tags.PR_CONTENT_UNREAD,
        () -> (row.integer(Tags.PR_MESSAGE_FLAGS, 0) & READ) == 0 ? 1 : 0);
  }

  /** Completes what follows from the hierarchy row. */
  static void fromRow(ObjectRow object, Set<Integer> wanted, PropMap row) {
    set(row, wanted, Tags.PR_INSTANCE_KEY, () -> InstanceKey.of((int) object.id(), 0).toBytes());
    set(row, wanted, Tags.PR_ROW_TYPE, () -> LEAF);
    set(row, wanted, Tags.PR_OBJECT_TYPE, object::type);
    if (object.type() == ObjectType.MESSAGE) {
      set(row, wanted, Tags.PR_CONTENT_COUNT, () -> 1);
      set(row, wanted, Tags.PR_ASSOCIATED, object::isAssociated);
      set(row, wanted, Tags.PR_SUBMIT_FLAGS, () -> 0);
    }
    if (object.type() == ObjectType.FOLDER) {
      int number = row.integer(Tags.PR_EC_IMAP_ID, (int) object.id());
      set(row, wanted, Tags.PR_EC_IMAP_ID, () -> number);
    }
    set(row, wanted, Tags.PR_LONGTERM_ENTRYID_FROM_TABLE, () -> row.bytes(Tags.PR_ENTRYID));
  }

  private static void set(PropMap row, Set<Integer> wanted, int tag, Supplier<Object> value) {
    if (wanted.contains(PropTag.id(tag))) {
      row.put(tag, value.get());
    }
  }
}
