package org.mapano.ejb.users;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.session.StoreSession;
import org.mapano.mapi.id.AddressBookEntryId;

/** The objects of a user source, with local ids. */
public final class LocalObjectDirectory implements ObjectDirectory {
  private static final Logger LOG = Logger.getLogger(LocalObjectDirectory.class.getName());
  private static final int GROUPS = 3;

  private final UserSource source;
  private final LocalUsers local;
  private final UserDirectory users;
  private final ServerConfig config;

  /**
   * @param source where the objects come from
   * @param local their numbers
   * @param users look-up by number
   * @param config server options
   */
  public LocalObjectDirectory(
      UserSource source, LocalUsers local, UserDirectory users, ServerConfig config) {
    this.source = source;
    this.local = local;
    this.users = users;
    this.config = config;
  }

  @Override
  public Optional<UserAccount> find(AddressBookEntryId id) {
    int type = id.type() == AddressBookEntryId.Type.USER ? 1 : GROUPS;
    if (id.type() == AddressBookEntryId.Type.CONTAINER) {
      return Optional.empty();
    }
    return id.externalId()
        .map(extern -> source.find(extern, type).map(this::account))
        .orElseGet(() ->
            users
                .findById(id.id())
                .filter(account -> account.objectClass().number() >> 16 == type));
  }

  @Override
  public Optional<UserAccount> findGroup(String name) {
    return name.equalsIgnoreCase(FixedAccounts.EVERYONE)
        ? everyone()
        : source.findGroup(name).map(this::account);
  }

  @Override
  public List<UserAccount> all() {
    List<UserAccount> all = new ArrayList<>();
    everyone().ifPresent(all::add);
    system().ifPresent(all::add);
    all.addAll(local.resolve(source.all()));
    return all;
  }

  @Override
  public List<UserAccount> search(String text) {
    if (text.equalsIgnoreCase(FixedAccounts.EVERYONE)) {
      return everyone().stream().toList();
    }
    if (text.equalsIgnoreCase(FixedAccounts.SYSTEM)) {
      return system().stream().toList();
    }
    return local.resolve(source.search(text));
  }

  @Override
  public List<UserAccount> related(UserAccount parent, Relation relation) {
    if (parent.id() == StoreSession.EVERYONE && relation == Relation.MEMBER) {
      return all();
    }
    return object(parent)
        .map(object -> local.resolve(source.related(object, relation)))
        .orElse(List.of());
  }

  @Override
  public List<UserAccount> groupsOf(UserAccount member) {
    List<UserAccount> groups = new ArrayList<>();
    everyone().ifPresent(groups::add);
    object(member).ifPresent(object -> groups.addAll(local.resolve(source.groupsOf(object))));
    return groups;
  }

  @Override
  public int synchronise() {
    // Rows first: an object that is in them was in the source before, so that only one that was
    // deleted can be missing from what the source says afterwards.
    List<LocalUsers.Row> rows = local.seen();
    refresh();
    Set<String> present = new HashSet<>();
    List<SourceObject> objects = source.all();
    objects.forEach(object -> present.add(object.key()));
    int gone = 0;
    for (LocalUsers.Row row : rows) {
      if (!present.contains(SourceObject.key(row.externId(), row.objectClass()))) {
        gone++;
        drop(row);
      }
    }
    local.resolve(objects);
    return gone;
  }

  private void drop(LocalUsers.Row row) {
    if (config.bool("server", "user_safe_mode")) {
      LOG.log(Level.WARNING, "Safe mode: object {0} is gone from the source but kept", row.id());
    } else {
      local.removeMissing(row);
    }
  }

  @Override
  public void refresh() {
    local.forget();
    source.refresh();
  }

  private Optional<SourceObject> object(UserAccount account) {
    return account.externId() == null
        ? Optional.empty()
        : source.find(account.externId(), account.objectClass().number() >> 16);
  }

  private Optional<UserAccount> everyone() {
    return FixedAccounts.byId(StoreSession.EVERYONE, config);
  }

  private Optional<UserAccount> system() {
    return FixedAccounts.byId(StoreSession.SYSTEM, config);
  }

  private UserAccount account(SourceObject object) {
    return local.resolve(List.of(object)).get(0);
  }
}
