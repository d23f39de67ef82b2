package org.mapano.ejb.users;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.session.CompanyReach;
import org.mapano.ejb.session.StoreSession;

/** The user directory of a user source, with local ids. */
public final class LocalUserDirectory implements UserDirectory {
  private final UserSource source;
  private final LocalUsers local;
  private final ServerConfig config;
  private final MissingObjects missing;
  private volatile Memberships memberships = new Memberships(0);

  /**
   * @param source where the objects come from
   * @param local their numbers
   * @param config server options
   */
  public LocalUserDirectory(UserSource source, LocalUsers local, ServerConfig config) {
    this.source = source;
    this.local = local;
    this.config = config;
    this.missing = new MissingObjects(source, local, config);
  }

  @Override
  public Optional<UserAccount> findByLogin(String login) {
    if (login.equalsIgnoreCase(FixedAccounts.SYSTEM)) {
      return FixedAccounts.byId(StoreSession.SYSTEM, config);
    }
    return source.findUser(login).flatMap(local::resolve);
  }

  @Override
  public Optional<UserAccount> findById(int id) {
    Optional<UserAccount> fixed = FixedAccounts.byId(id, config);
    return fixed.isPresent()
        ? fixed
        : local.find(id).flatMap(this::described).flatMap(local::resolve);
  }

  /** What the source says of a row; a row of which it knows nothing any more is removed. */
  private Optional<SourceObject> described(LocalUsers.Row row) {
    Optional<SourceObject> object = source.find(row.externId(), row.objectClass() >> 16);
    if (object.isEmpty()) {
      missing.check(row);
    }
    return object;
  }

  @Override
  public AddressMatch findByAddress(String address) {
    return new AddressMatch(local.resolve(source.findByAddress(address)));
  }

  @Override
  public List<UserAccount> list() {
    return local.resolve(source.users(source.logins()));
  }

  @Override
  public Set<Integer> groupIds(int userId) {
    if (userId == StoreSession.SYSTEM) {
      return Set.of(StoreSession.EVERYONE);
    }
    long generation = source.generation();
    Memberships current = memberships;
    if (current.generation != generation) {
      current = new Memberships(generation);
      memberships = current;
    }
    return current.byUser.computeIfAbsent(userId, this::readGroupIds);
  }

  @Override
  public CompanyReach reach(UserAccount user) {
    if (!config.bool("server", "enable_hosted_kopano")) {
      return CompanyReach.ALONE;
    }
    return new CompanyReach(
        true,
        companies(user.companyId(), Relation.COMPANY_VIEW),
        user.externId() == null ? Set.of() : companies(user.id(), Relation.COMPANY_ADMIN));
  }

  /** Local ids of the companies to which an object is in a relation. */
  private Set<Integer> companies(int id, Relation relation) {
    if (id == 0) {
      return Set.of();
    }
    return local
        .find(id)
        .flatMap(row -> source.find(row.externId(), row.objectClass() >> 16))
        .map(object -> local.resolve(source.companiesOf(object, relation)))
        .orElse(List.of())
        .stream()
        .map(UserAccount::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<Integer> readGroupIds(int userId) {
    Set<Integer> result = new HashSet<>(Set.of(StoreSession.EVERYONE));
    Set<String> seen = new HashSet<>();
    Deque<SourceObject> pending = new ArrayDeque<>();
    local
        .find(userId)
        .flatMap(row -> source.find(row.externId(), row.objectClass() >> 16))
        .ifPresent(pending::add);
    while (!pending.isEmpty()) {
      for (SourceObject group : source.groupsOf(pending.remove())) {
        boolean first = seen.add(group.key()); // groups may contain each other
        if (first && group.objectClass() != ObjectClass.DYNAMIC_GROUP) {
          pending.add(group);
          if (group.objectClass() == ObjectClass.SECURITY_GROUP) {
            local.resolve(group).ifPresent(account -> result.add(account.id()));
          }
        }
      }
    }
    return Set.copyOf(result);
  }

  @Override
  public Optional<UserAccount> authenticate(String login, String password) {
    Optional<SourceObject> user =
        source.findUser(login).filter(found -> found.objectClass() == ObjectClass.ACTIVE_USER);
    boolean right = source.checkPassword(user.orElse(null), password);
    return right ? user.flatMap(local::resolve) : Optional.empty();
  }

  @Override
  public boolean isEnabled(UserAccount user, Feature feature) {
    if (!user.objectClass().hasStore()) {
      return false;
    }
    if (contains(user.disabledFeatures(), feature)) {
      return false;
    }
    return contains(user.enabledFeatures(), feature)
        || !contains(config.list("server", "disabled_features"), feature);
  }

  private static boolean contains(Iterable<String> names, Feature feature) {
    for (String name : names) {
      if (name.equalsIgnoreCase(feature.key())) {
        return true;
      }
    }
    return false;
  }

  /** What was found out about memberships while the source was at one generation. */
  private static final class Memberships {
    private final long generation;
    private final Map<Integer, Set<Integer>> byUser = new ConcurrentHashMap<>();

    Memberships(long generation) {
      this.generation = generation;
    }
  }
}
