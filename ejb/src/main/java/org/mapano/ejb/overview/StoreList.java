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
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.StoreNames;
import org.mapano.ejb.store.StoreType;
import org.mapano.ejb.users.CompanyDirectory;
import org.mapano.ejb.users.ObjectDirectory;
import org.mapano.ejb.users.UserAccount;
import org.mapano.mapi.id.Guid;
import org.mapano.mapi.prop.Tags;
import org.mapano.mapi.time.MapiTime;

/** Lists stores with and without owners, and users without stores, for administrators. */
@Singleton
public class StoreList {
  private final StoreSummaries stores;
  private final ObjectDirectory objects;
  private final CompanyDirectory companies;
  private final StoreNames names;

  @Inject
  public StoreList(
      StoreSummaries stores,
      ObjectDirectory objects,
      CompanyDirectory companies,
      StoreNames names) {
    this.stores = stores;
    this.objects = objects;
    this.companies = companies;
    this.names = names;
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
    companies.all().forEach(company -> owners.put(company.id(), company));
    return stores.all().stream()
        .filter(summary -> session.administers(summary.store().companyId()))
        .map(summary -> listed(session, summary, owners))
        .toList();
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
                && session.administers(account.companyId())
                && !owners.contains(account.id()))
        .toList();
  }

  /**
   * Mailboxes by the numbers of their owners, as far as the session administers them.
   *
   * @throws StoreException NO_ACCESS below level 1
   */
  public Map<Integer, Guid> privateStores(StoreSession session) {
    requireAdministrator(session);
    Map<Integer, Guid> found = new HashMap<>();
    for (StoreInfo store : stores.identities()) {
      if (store.type() == StoreType.PRIVATE && session.administers(store.companyId())) {
        found.putIfAbsent(store.ownerId(), store.guid());
      }
    }
    return found;
  }

  private ListedStore listed(
      StoreSession session, StoreSummary summary, Map<Integer, UserAccount> owners) {
    Long logon = summary.properties().longValue(OverviewTags.PR_LAST_LOGON_TIME);
    Long size = summary.properties().longValue(Tags.PR_MESSAGE_SIZE_EXTENDED);
    Optional<Instant> lastLogon = Optional.ofNullable(logon).map(MapiTime::instant);
    return new ListedStore(
        summary.store(),
        Optional.ofNullable(owners.get(summary.store().ownerId())),
        summary.userName() == null ? "" : summary.userName(),
        names.of(session, summary.store()),
        lastLogon,
        size == null ? 0 : size,
        summary.entryId(),
        Optional.ofNullable(summary.properties().longValue(Tags.PR_LAST_MODIFICATION_TIME))
            .map(MapiTime::instant));
  }

  private static void requireAdministrator(StoreSession session) {
    if (!session.isAdministrator()) {
      throw StoreException.noAccess("the list of stores");
    }
  }
}
