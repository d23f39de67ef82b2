package org.mapano.ejb.message;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.PropTag;
import org.mapano.mapi.prop.PropValue;
import org.mapano.mapi.prop.Tags;

/** Properties that belong to the server, whatever a client sends (store-semantics 3.2). */
public final class ServerProperties {
  private static final Set<Integer> IGNORED =
      ids(
          Tags.PR_ACCESS,
          Tags.PR_USER_NAME,
          Tags.PR_MAILBOX_OWNER_ENTRYID,
          Tags.PR_MAILBOX_OWNER_NAME,
          Tags.PR_USER_ENTRYID,
          Tags.PR_EC_MAILBOX_OWNER_ACCOUNT,
          Tags.PR_EC_HIERARCHYID,
          Tags.PR_SUBFOLDERS,
          Tags.PR_HASATTACH,
          Tags.PR_LONGTERM_ENTRYID_FROM_TABLE,
          Tags.PR_ENTRYID,
          Tags.PR_PARENT_ENTRYID,
          Tags.PR_STORE_ENTRYID,
          Tags.PR_STORE_RECORD_KEY,
          Tags.PR_INSTANCE_KEY,
          Tags.PR_OBJECT_TYPE,
          Tags.PR_CONTENT_COUNT,
          Tags.PR_CONTENT_UNREAD,
          Tags.PR_RIGHTS,
          Tags.PR_ACCESS_LEVEL,
          Tags.PR_PARENT_SOURCE_KEY,
          Tags.PR_FOLDER_TYPE,
          Tags.PR_EC_IMAP_ID,
          Tags.PR_SOURCE_KEY,
          Tags.PR_MESSAGE_SIZE,
          Tags.PR_ATTACH_SIZE,
          Tags.PR_ATTACH_DATA_BIN,
          Tags.PR_EC_IMAP_EMAIL,
          Tags.PR_EC_PARENT_HIERARCHYID,
          Tags.PR_MAPPING_SIGNATURE);

  /** Counters, which only the store changes. */
  private static final Set<Integer> COUNTERS =
      ids(
          Tags.PR_ASSOC_CONTENT_COUNT,
          Tags.PR_FOLDER_CHILD_COUNT,
          Tags.PR_DELETED_MSG_COUNT,
          Tags.PR_DELETED_FOLDER_COUNT,
          Tags.PR_DELETED_ASSOC_MSG_COUNT,
          Tags.PR_LOCAL_COMMIT_TIME_MAX);

  /** What stays as it is when an existing object is changed without synchronisation. */
  private static final Set<Integer> FIXED_ON_CHANGE =
      ids(
          Tags.PR_LAST_MODIFICATION_TIME,
          Tags.PR_MESSAGE_FLAGS,
          Tags.PR_SEARCH_KEY,
          Tags.PR_LAST_MODIFIER_NAME,
          Tags.PR_LAST_MODIFIER_ENTRYID,
          Tags.PR_CHANGE_KEY,
          Tags.PR_PREDECESSOR_CHANGE_LIST);

  private static final Set<Integer> NOT_DELETABLE =
      ids(
          Tags.PR_MESSAGE_FLAGS,
          Tags.PR_CREATION_TIME,
          Tags.PR_LAST_MODIFICATION_TIME,
          Tags.PR_LAST_MODIFIER_NAME,
          Tags.PR_LAST_MODIFIER_ENTRYID,
          Tags.PR_SOURCE_KEY);

  /** What a copy does not take along. */
  private static final Set<Integer> NOT_COPIED =
      ids(
          Tags.PR_DELETED_ON,
          Tags.PR_CHANGE_KEY,
          Tags.PR_PREDECESSOR_CHANGE_LIST,
          Tags.PR_LOCAL_COMMIT_TIME_MAX);

  private ServerProperties() {}

  private static Set<Integer> ids(int... tags) {
    return java.util.Arrays.stream(tags)
        .mapToObj(PropTag::id)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  /** What of a new object's properties is stored as sent. */
  public static PropMap ofNew(PropMap sent, Incoming incoming) {
    PropMap kept = new PropMap();
    for (PropValue value : sent) {
      boolean copied = incoming != Incoming.COPY || !NOT_COPIED.contains(value.id());
      if (copied && !IGNORED.contains(value.id())) {
        kept.put(value);
      }
    }
    return kept;
  }

  /** Ids of what a copy of a stored object does not take along; its sizes are the same. */
  static Set<Integer> notCopied() {
    Set<Integer> ids = new HashSet<>(IGNORED);
    ids.addAll(NOT_COPIED);
    ids.removeAll(ids(Tags.PR_MESSAGE_SIZE, Tags.PR_ATTACH_SIZE, Tags.PR_HASATTACH));
    return ids;
  }

  /** What of the changes to an existing object is stored as sent. */
  public static PropMap ofChange(PropMap sent) {
    PropMap kept = new PropMap();
    for (PropValue value : sent) {
      if (!IGNORED.contains(value.id())
          && !COUNTERS.contains(value.id())
          && !FIXED_ON_CHANGE.contains(value.id())) {
        kept.put(value);
      }
    }
    return kept;
  }

  /** What of the changes that a synchronisation brings is stored as sent. */
  public static PropMap ofSynchronised(PropMap sent) {
    PropMap kept = new PropMap();
    for (PropValue value : sent) {
      if (!IGNORED.contains(value.id()) && !COUNTERS.contains(value.id())) {
        kept.put(value);
      }
    }
    kept.remove(Tags.PR_RECORD_KEY);
    return kept;
  }

  /** Property ids that may be deleted, of those that are to be. */
  public static List<Integer> deletable(List<Integer> tags) {
    return tags.stream()
        .map(PropTag::id)
        .filter(id -> !NOT_DELETABLE.contains(id) && !IGNORED.contains(id))
        .filter(id -> !COUNTERS.contains(id))
        .distinct()
        .toList();
  }
}
