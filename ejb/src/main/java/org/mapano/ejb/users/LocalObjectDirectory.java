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
  private static final int USERS = 1;
  private static final int GROUPS = 3;
  private static final int CONTAINERS = 4;

  private final UserSource source;
  private final LocalUsers local;
  private final UserDirectory users;
  private final ServerConfig config;
  private final MissingObjects missing;
  private volatile List<SourceObject> lastSeen;

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
    this.missing = new MissingObjects(source, local, config);
  }

  @Override
  public Optional<UserAccount> find(AddressBookEntryId id) {
    List<Integer> types =
        switch (id.type()) {
          case USER -> List.of(USERS);
          case GROUP -> List.of(GROUPS, CONTAINERS); // a company as recipient is written as a group
          case CONTAINER -> List.of(CONTAINERS);
        };
    Optional<byte[]> extern = id.externalId();
    if (extern.isEmpty()) {
      return id.type() == AddressBookEntryId.Type.CONTAINER
          ? Optional.empty()
          : users.findById(id.id()).filter(account -> types.contains(account.type()));
    }
    return types.stream()
        .flatMap(type -> source.find(extern.get(), type).stream())
        .findFirst()
        .flatMap(local::resolve);
  }

  @Override
  public Optional<UserAccount> findGroup(String name) {
    return name.equalsIgnoreCase(FixedAccounts.EVERYONE)
        ? everyone()
        : source.findGroup(name).flatMap(local::resolve);
  }

  @Override
  public List<UserAccount> all() {
    List<UserAccount> all = new ArrayList<>();
    everyone().ifPresent(all::add);
    system().ifPresent(all::add);
    all.addAll(listed());
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

  /** Everything of the source; the local table follows it where the options want that. */
  private List<UserAccount> listed() {
    if (!source.isExternal()) {
      return local.resolve(source.all());
    }
    if (!config.bool("server", "sync_gab_realtime")) {
      return local.resolveKnown(remembered());
    }
    List<LocalUsers.Row> rows = local.seen();
    List<SourceObject> objects = source.all();
    gone(rows, withContainers(objects)).forEach(missing::check);
    return local.resolve(objects);
  }

  @Override
  public int synchronise() {
    // Rows first: an object that is in them was in the source before, so that only one that was
    // deleted can be missing from what the source says afterwards.
    List<LocalUsers.Row> rows = local.seen();
    refresh();
    List<SourceObject> members = source.all();
    lastSeen = members;
    List<SourceObject> objects = withContainers(members);
    List<LocalUsers.Row> gone = gone(rows, objects);
    gone.forEach(missing::remove);
    local.provide(local.resolve(objects));
    return gone.size();
  }

  /** What the last synchronisation has seen; the source is asked for it once only (SYNC-03). */
  private List<SourceObject> remembered() {
    List<SourceObject> seen = lastSeen;
    if (seen == null) {
      seen = source.all();
      lastSeen = seen;
    }
    return seen;
  }

  /** Companies first, for the others are in them. */
  private List<SourceObject> withContainers(List<SourceObject> objects) {
    List<SourceObject> all = new ArrayList<>();
    if (config.bool("server", "enable_hosted_kopano")) {
      all.addAll(source.companies());
    }
    all.addAll(objects);
    all.addAll(source.addressLists());
    return all;
  }

  private List<LocalUsers.Row> gone(List<LocalUsers.Row> rows, List<SourceObject> objects) {
    Set<String> present = new HashSet<>();
    objects.forEach(object -> present.add(object.key()));
    List<LocalUsers.Row> gone =
        rows.stream()
            .filter(row -> !present.contains(SourceObject.key(row.externId(), row.objectClass())))
            .toList();
    if (source.isExternal() && objects.isEmpty() && !gone.isEmpty()) {
      LOG.log(
          Level.SEVERE,
          "The user source has no objects at all any more: all {0} are kept, for this is rather"
              + " a wrong search base or a missing right than the end of everybody",
          gone.size());
      return List.of();
    }
    return gone;
  }

  @Override
  public void refresh() {
    lastSeen = null;
    local.forget();
    source.refresh();
  }

  @Override
  public List<UserAccount> addressLists() {
    return local.resolve(source.addressLists());
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
}
