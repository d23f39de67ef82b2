package org.mapano.ejb.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mapano.ejb.folder.ReceiveFolders;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.property.PropertyRows;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/** Finds the special folders of a store by the entry ids on store, Inbox and root folder. */
@Singleton
public class SpecialFolderReader {
  private static final int JUNK_SLOT = 4;
  private static final int[] ON_STORE = {
    Tags.PR_IPM_SUBTREE_ENTRYID,
    Tags.PR_IPM_OUTBOX_ENTRYID,
    Tags.PR_IPM_SENTMAIL_ENTRYID,
    Tags.PR_IPM_WASTEBASKET_ENTRYID
  };
  private static final int[] ON_INBOX = {
    Tags.PR_IPM_DRAFTS_ENTRYID,
    Tags.PR_IPM_APPOINTMENT_ENTRYID,
    Tags.PR_IPM_CONTACT_ENTRYID,
    Tags.PR_IPM_TASK_ENTRYID,
    Tags.PR_IPM_NOTE_ENTRYID,
    Tags.PR_IPM_JOURNAL_ENTRYID
  };

  private final PropertyRows properties;
  private final ReceiveFolders receiveFolders;

  @Inject
  public SpecialFolderReader(PropertyRows properties, ReceiveFolders receiveFolders) {
    this.properties = properties;
    this.receiveFolders = receiveFolders;
  }

  SpecialFolders read(Tx tx, StoreFacts store) throws SQLException {
    Map<String, Long> receive = receiveFolders.all(tx, store.storeId());
    long inbox = receive.getOrDefault("IPM", receive.getOrDefault("", 0L));
    Map<Long, PropMap> stored =
        properties.read(tx, List.of(store.storeId(), inbox, store.rootFolderId()), wanted());
    PropMap onStore = stored.get(store.storeId());
    // Some clients write only one of the two places.
    PropMap onInbox = new PropMap(stored.get(store.rootFolderId())).putAll(stored.get(inbox));
    Map<Integer, byte[]> entryIds = new TreeMap<>();
    for (int tag : ON_STORE) {
      entryIds.put(tag, onStore.bytes(tag));
    }
    for (int tag : ON_INBOX) {
      entryIds.put(tag, onInbox.bytes(tag));
    }
    List<byte[]> additional = onInbox.list(Tags.PR_ADDITIONAL_REN_ENTRYIDS, byte[].class);
    entryIds.put(
        Tags.PR_ADDITIONAL_REN_ENTRYIDS,
        additional.size() > JUNK_SLOT ? additional.get(JUNK_SLOT) : null);
    return folders(inbox, lookUp(tx, entryIds));
  }

  private static List<Integer> wanted() {
    List<Integer> tags = new ArrayList<>(List.of(Tags.PR_ADDITIONAL_REN_ENTRYIDS));
    for (int tag : ON_STORE) {
      tags.add(tag);
    }
    for (int tag : ON_INBOX) {
      tags.add(tag);
    }
    return tags;
  }

  /** Living folders by the tag that names them. */
  private static Map<Integer, Long> lookUp(Tx tx, Map<Integer, byte[]> entryIds)
      throws SQLException {
    Map<String, Integer> tags = new TreeMap<>();
    entryIds.forEach((tag, entryId) -> {
      if (entryId != null && entryId.length > 0) {
        tags.put(HexFormat.of().formatHex(entryId), tag);
      }
    });
    Map<Integer, Long> found = new TreeMap<>();
    if (tags.isEmpty()) {
      return found;
    }
    String sql =
        "SELECT i.val_binary, h.id FROM indexedproperties i JOIN hierarchy h"
            + " ON h.id = i.hierarchyid WHERE i.tag = 4095 AND h.flags < 1024"
            + " AND i.val_binary IN (?"
            + ",?".repeat(tags.size() - 1)
            + ")";
    try (PreparedStatement select = tx.connection().prepareStatement(sql)) {
      int at = 1;
      for (String entryId : tags.keySet()) {
        select.setBytes(at++, HexFormat.of().parseHex(entryId));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.put(tags.get(HexFormat.of().formatHex(row.getBytes(1))), row.getLong(2));
        }
      }
    }
    return found;
  }

  private static SpecialFolders folders(long inbox, Map<Integer, Long> found) {
    return new SpecialFolders(
        found.getOrDefault(Tags.PR_IPM_SUBTREE_ENTRYID, 0L),
        inbox,
        found.getOrDefault(Tags.PR_IPM_OUTBOX_ENTRYID, 0L),
        found.getOrDefault(Tags.PR_IPM_SENTMAIL_ENTRYID, 0L),
        found.getOrDefault(Tags.PR_IPM_WASTEBASKET_ENTRYID, 0L),
        found.getOrDefault(Tags.PR_IPM_DRAFTS_ENTRYID, 0L),
        found.getOrDefault(Tags.PR_ADDITIONAL_REN_ENTRYIDS, 0L),
        found.getOrDefault(Tags.PR_IPM_APPOINTMENT_ENTRYID, 0L),
        found.getOrDefault(Tags.PR_IPM_CONTACT_ENTRYID, 0L),
        found.getOrDefault(Tags.PR_IPM_TASK_ENTRYID, 0L),
        found.getOrDefault(Tags.PR_IPM_NOTE_ENTRYID, 0L),
        found.getOrDefault(Tags.PR_IPM_JOURNAL_ENTRYID, 0L));
  }
}
