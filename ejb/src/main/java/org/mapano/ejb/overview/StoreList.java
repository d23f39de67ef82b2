package org.mapano.ejb.overview;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.store.StoreType;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Lists stores with and without owners, and users without stores, for administrators. */
@Singleton
public class StoreList {
  private final StoreSummaries stores;
  private final ObjectDirectory objects;

  @Inject
  public StoreList(StoreSummaries stores, ObjectDirectory objects) {
    this.stores = stores;
    this.objects = objects;
  }

  /**
   * All stores, the newest first.
   *
   * @throws StoreException NO_ACCESS below level 1
   */
  public List<ListedStore> all(StoreSession session) {
    requireAdministrator(session);
    Map<Integer, UserAccount> owners = new HashMap<>();
    objects.all().forEach(account -> owners.put(account.id(), account));
    return stores.all().stream().map(summary -> listed(summary, owners)).toList();
  }

  /**
   * Users who may have a private store and have none.
   *
   * @throws StoreException NO_ACCESS below level 1
   */
  public List<UserAccount> usersWithoutStore(StoreSession session) {
    requireAdministrator(session);
    Set<Integer> owners = new HashSet<>();
    for (StoreSummary summary : stores.all()) {
      if (summary.store().type() == StoreType.PRIVATE) {
        owners.add(summary.store().ownerId());
      }
    }
    return objects.all().stream()
        .filter(account ->
            account.id() != StoreSession.SYSTEM
                && account.objectClass().hasStore()
                && !owners.contains(account.id()))
        .toList();
  }

  private static ListedStore listed(StoreSummary summary, Map<Integer, UserAccount> owners) {
    Long logon = summary.properties().longValue(OverviewTags.PR_LAST_LOGON_TIME);
    Long size = summary.properties().longValue(Tags.PR_MESSAGE_SIZE_EXTENDED);
    Optional<Instant> lastLogon = Optional.ofNullable(logon).map(MapiTime::instant);
    return new ListedStore(
        summary.store(),
        Optional.ofNullable(owners.get(summary.store().ownerId())),
        summary.userName() == null ? "" : summary.userName(),
        lastLogon,
        size == null ? 0 : size);
  }

  private static void requireAdministrator(StoreSession session) {
    if (!session.isSystem() && session.adminLevel() < 1) {
      throw StoreException.noAccess("the list of stores");
    }
  }
}
