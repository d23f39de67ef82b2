package org.mapano.ejb.overview;

import java.time.Instant;
import java.util.Optional;
import org.mapano.ejb.store.StoreInfo;
import org.mapano.ejb.users.UserAccount;

/**
 * A store as administrators see it in a list.
 *
 * @param store the store
 * @param owner whose it is; empty for an orphan
 * @param lastOwner name of whom it was given to last, empty when that is not known
 * @param displayName name as clients show it, null when it has none
 * @param lastLogon when somebody last logged on to it, if that was recorded
 * @param size bytes
 * @param entryId entry id, null if there is none
 * @param modified when its properties were changed last, if that was recorded
 */
public record ListedStore(
    StoreInfo store,
    Optional<UserAccount> owner,
    String lastOwner,
    String displayName,
    Optional<Instant> lastLogon,
    long size,
    byte[] entryId,
    Optional<Instant> modified) {}
