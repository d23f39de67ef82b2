package org.mapano.ejb.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.mapano.ejb.persistence.Sequences;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.quota.QuotaState;
import org.mapano.ejb.quota.Quotas;
import org.mapano.ejb.rights.AccessControl;
import org.mapano.ejb.rights.Wanted;
import org.mapano.ejb.session.StoreSession;
import org.mapano.ejb.users.UserAccount;
import org.mapano.ejb.users.UserDirectory;
import org.mapano.mapi.prop.PropMap;
import org.mapano.mapi.prop.Tags;

/**
 * Properties of store objects that are computed when they are read, whatever is stored
 * (store-semantics 2).
 */
@Singleton
public class StoreProperties {
  private static final int KIB = 1024;
  private static final int SORT_LOCALE = 1033;

  private final StoreCatalog catalog;
  private final ObjectKeys keys;
  private final Sequences sequences;
  private final Authors authors;
  private final AccessControl access;
  private final Quotas quotas;
  private final UserDirectory users;
  private final StoreNames names;

  @Inject
  StoreProperties(
      StoreCatalog catalog,
      ObjectKeys keys,
      Sequences sequences,
      Authors authors,
      AccessControl access,
      Quotas quotas,
      UserDirectory users,
      StoreNames names) {
    this.catalog = catalog;
    this.keys = keys;
    this.sequences = sequences;
    this.authors = authors;
    this.access = access;
    this.quotas = quotas;
    this.users = users;
    this.names = names;
  }

  /** Sets the computed properties among the stored ones of a store. */
  public void complete(Tx tx, StoreSession session, Lineage store, PropMap properties)
      throws SQLException {
    StoreInfo info = catalog.store(tx, store.store().id()).ownedBy(store.store().owner());
    Author reader = authors.of(session);
    properties.put(Tags.PR_USER_NAME, session.login()).put(Tags.PR_USER_ENTRYID, reader.entryId());
    if (info.type() == StoreType.PRIVATE) {
      addOwner(info, properties);
    }
    boolean edits = access.allows(tx, session, store, Wanted.EDIT);
    properties
        .put(Tags.PR_DISPLAY_NAME, names.of(session, info))
        .put(Tags.PR_MAPPING_SIGNATURE, sequences.serverGuid().bytes())
        .put(Tags.PR_SORT_LOCALE_ID, SORT_LOCALE)
        .put(Tags.PR_RECORD_KEY, keys.find(tx, Set.of(info.id())).get(info.id()).entryId())
        .put(Tags.PR_ACCESS_LEVEL, edits ? 1 : 0);
  }

  private void addOwner(StoreInfo info, PropMap properties) {
    if (info.ownerId() == StoreSession.SYSTEM) {
      properties.put(Tags.PR_MAILBOX_OWNER_NAME, Authors.SYSTEM.name());
      properties.put(Tags.PR_MAILBOX_OWNER_ENTRYID, Authors.SYSTEM.entryId());
      return;
    }
    Optional<UserAccount> owner = users.findById(info.ownerId());
    if (owner.isPresent()) {
      properties.put(Tags.PR_MAILBOX_OWNER_NAME, owner.get().fullName());
      properties.put(Tags.PR_MAILBOX_OWNER_ENTRYID, Authors.author(owner.get()).entryId());
      QuotaState state = quotas.state(info);
      addLevel(properties, Tags.PR_QUOTA_WARNING_THRESHOLD, state.warn());
      addLevel(properties, Tags.PR_QUOTA_SEND_THRESHOLD, state.soft());
      addLevel(properties, Tags.PR_QUOTA_RECEIVE_THRESHOLD, state.hard());
    }
  }

  private static void addLevel(PropMap properties, int tag, long bytes) {
    properties.put(tag, (int) Math.min(bytes / KIB, Integer.MAX_VALUE));
  }
}
