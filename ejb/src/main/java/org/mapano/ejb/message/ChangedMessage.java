package org.mapano.ejb.message;

import java.util.List;
import org.mapano.ejb.store.ObjectRow;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * What is about to change on an existing message.
 *
 * @param row the message
 * @param present its properties of {@link ChangeRecorder#TAGS} and of those that change
 * @param set properties to set
 * @param removed property ids to remove
 * @param growth by how many bytes recipients and attachments grew
 */
record ChangedMessage(
    ObjectRow row, PropMap present, PropMap set, List<Integer> removed, long growth) {
  /** A change of properties only. */
  ChangedMessage(ObjectRow row, PropMap present, PropMap set, List<Integer> removed) {
    this(row, present, set, removed, 0);
  }

  boolean isUnchanged() {
    return set.isEmpty() && removed.isEmpty();
  }

  /** True when only the read flag changes. */
  boolean isReadFlagOnly() {
    return removed.isEmpty() && set.size() == 1 && set.has(Tags.PR_MESSAGE_FLAGS);
  }

  private int flags(PropMap map, int absent) {
    return map.integer(Tags.PR_MESSAGE_FLAGS, absent);
  }

  boolean wasRead() {
    return (flags(present, 0) & MessageFlags.READ) != 0;
  }

  boolean isRead() {
    return (flags(set, flags(present, 0)) & MessageFlags.READ) != 0;
  }

  /** The properties of {@link #present} as they are after the change. */
  PropMap after() {
    PropMap after = new PropMap(present).putAll(set);
    removed.forEach(after::removeId);
    return after;
  }
}
