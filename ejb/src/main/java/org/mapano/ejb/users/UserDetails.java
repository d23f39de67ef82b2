package org.mapano.ejb.users;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.store.StoreSettings;

/**
 * A user with everything an administrator sees of it.
 *
 * @param account the user
 * @param features effective state of each feature
 * @param store the private store, if there is one
 * @param quota state of the store, if there is one
 * @param settings what the user has set on the store, if there is one
 * @param groups names of the groups, nested ones and Everyone included
 */
public record UserDetails(
    UserAccount account,
    Map<Feature, Boolean> features,
    Optional<StoreInfo> store,
    Optional<QuotaState> quota,
    Optional<StoreSettings> settings,
    List<String> groups) {}
