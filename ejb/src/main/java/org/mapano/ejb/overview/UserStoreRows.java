package org.mapano.ejb.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.StoreType;
import org.mapano.ejb.table.ListedRow;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.id.InstanceKey;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * Rows of the table of users and their stores: each user and group with a private and a public
 * store, also where there is none, then stores whose owner is gone. SYSTEM is left out.
 */
final class UserStoreRows {
  private final List<ListedRow> rows = new ArrayList<>();

  private UserStoreRows() {}

  static List<ListedRow> of(List<UserAccount> accounts, List<StoreSummary> stores) {
    UserStoreRows made = new UserStoreRows();
    Map<Integer, Map<StoreType, StoreSummary>> byOwner = new HashMap<>();
    for (StoreSummary store : stores) {
      byOwner
          .computeIfAbsent(store.store().ownerId(), owner -> new HashMap<>())
          .put(store.store().type(), store);
    }
    accounts.stream()
        .filter(account -> account.id() != StoreSession.SYSTEM)
        .sorted(Comparator.comparingInt(UserAccount::id))
        .forEach(account -> made.add(account, byOwner.getOrDefault(account.id(), Map.of())));
    List<Integer> known = accounts.stream().map(UserAccount::id).toList();
    for (StoreSummary store : stores) {
      if (!known.contains(store.store().ownerId())) {
        made.add(null, store.store().type(), store);
      }
    }
    return made.rows;
  }

  private void add(UserAccount account, Map<StoreType, StoreSummary> stores) {
    for (StoreType type : StoreType.values()) {
      if (type != StoreType.ARCHIVE || stores.containsKey(type)) {
        add(account, type, stores.get(type));
      }
    }
  }

  private void add(UserAccount account, StoreType type, StoreSummary store) {
    PropMap row =
        new PropMap()
            .put(OverviewTags.PR_STORE_TYPE, type.ordinal())
            .put(Tags.PR_MESSAGE_SIZE_EXTENDED, 0L)
            .put(OverviewTags.PR_OBJECT_TYPE, 0);
    if (account != null) {
      row.put(OverviewTags.PR_LOGIN_NAME, account.login());
      if (account.externId() != null) {
        row.put(OverviewTags.PR_OBJECT_TYPE, account.objectClass().number());
      }
    }
    if (store != null) {
      Long size = store.properties().longValue(Tags.PR_MESSAGE_SIZE_EXTENDED);
      row.put(OverviewTags.PR_STORE_GUID, store.store().guid().bytes())
          .put(Tags.PR_DISPLAY_NAME, store.userName())
          .put(Tags.PR_STORE_ENTRYID, store.entryId())
          .put(
              Tags.PR_LAST_MODIFICATION_TIME,
              store.properties().longValue(OverviewTags.PR_LAST_LOGON_TIME))
          .put(Tags.PR_MESSAGE_SIZE_EXTENDED, size == null ? 0L : size);
    }
    rows.add(new ListedRow(InstanceKey.of(rows.size() + 1, 0), row));
  }
}
