package org.mapano.ejb.users.db;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.persistence.Entities;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.users.LoginFormat;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.SourceObject;
import org.mapano.ejb.users.UserSource;
import org.mapano.ejb.users.password.PasswordCheck;

/** Users in the server's own database (DB-01). */
public final class DbUserSource implements UserSource {
  /** Changes made by other programs are seen after this time; ours are seen within a second. */
  static final Duration MAX_AGE = Duration.ofSeconds(60);

  private static final int CHUNK = 500;
  private static final String PARENTS =
      "select r.parentObjectId from UserObjectRelation r"
          + " where r.objectId = :object and r.relationType = :type";

  private final Transactions transactions;
  private final Entities entities;
  private final DirectoryGeneration generation;
  private final PasswordCheck passwords;
  private final LoginFormat format;
  private final LongSupplier nanoClock;
  private volatile ObjectIndex index;

  /**
   * @param transactions the database
   * @param entities JPA on it
   * @param generation change marker
   * @param passwords checks passwords by external id
   * @param config the form of names with tenants
   * @param nanoClock a clock like {@link System#nanoTime}
   */
  public DbUserSource(
      Transactions transactions,
      Entities entities,
      DirectoryGeneration generation,
      PasswordCheck passwords,
      ServerConfig config,
      LongSupplier nanoClock) {
    this.transactions = transactions;
    this.entities = entities;
    this.generation = generation;
    this.passwords = passwords;
    this.format = new LoginFormat(config);
    this.nanoClock = nanoClock;
  }

  @Override
  public Optional<SourceObject> findUser(String login) {
    ObjectIndex current = current();
    return current.user(login).flatMap(entry -> load(current, List.of(entry)).stream().findFirst());
  }

  @Override
  public Optional<SourceObject> find(byte[] externId, int type) {
    ObjectIndex current = current();
    return current
        .byExternId(externId, type)
        .flatMap(entry -> load(current, List.of(entry)).stream().findFirst());
  }

  @Override
  public List<SourceObject> findByAddress(String address) {
    ObjectIndex current = current();
    return load(current, current.byAddress(address));
  }

  @Override
  public Optional<SourceObject> findGroup(String name) {
    ObjectIndex current = current();
    return current.group(name).flatMap(entry -> load(current, List.of(entry)).stream().findFirst());
  }

  @Override
  public List<SourceObject> search(String text) {
    ObjectIndex current = current();
    return text.isEmpty() ? List.of() : load(current, current.search(text));
  }

  @Override
  public List<SourceObject> all() {
    ObjectIndex current = current();
    return load(current, current.all());
  }

  @Override
  public List<String> logins() {
    return current().logins();
  }

  @Override
  public List<SourceObject> users(List<String> logins) {
    ObjectIndex current = current();
    return load(current, logins.stream().flatMap(login -> current.user(login).stream()).toList());
  }

  @Override
  public List<SourceObject> groupsOf(SourceObject member) {
    return relatives(member, PARENTS, Relation.MEMBER);
  }

  @Override
  public List<SourceObject> companiesOf(SourceObject child, Relation relation) {
    return relatives(child, PARENTS, relation);
  }

  @Override
  public Optional<SourceObject> findCompany(String name) {
    ObjectIndex current = current();
    return current
        .companyNamed(name)
        .flatMap(entry -> load(current, List.of(entry)).stream().findFirst());
  }

  @Override
  public List<SourceObject> companies() {
    ObjectIndex current = current();
    return load(current, current.companies());
  }

  @Override
  public List<SourceObject> related(SourceObject parent, Relation relation) {
    return relatives(
        parent,
        "select r.objectId from UserObjectRelation r"
            + " where r.parentObjectId = :object and r.relationType = :type order by r.objectId",
        relation);
  }

  private List<SourceObject> relatives(SourceObject object, String query, Relation relation) {
    ObjectIndex current = current();
    Optional<ObjectIndex.Entry> entry =
        current.byExternId(object.externId(), object.objectClass().number() >> 16);
    if (entry.isEmpty()) {
      return List.of();
    }
    List<Long> ids =
        transactions.read(tx ->
            entities.with(
                tx,
                manager ->
                    manager
                        .createQuery(query, Long.class)
                        .setParameter("object", entry.get().id())
                        .setParameter("type", relation.number())
                        .getResultList()));
    return load(current, ids.stream().flatMap(id -> current.byId(id).stream()).toList());
  }

  @Override
  public boolean checkPassword(SourceObject user, String password) {
    return passwords.check(user == null ? null : user.externId(), password);
  }

  @Override
  public void refresh() {
    generation.forget();
    index = null;
  }

  @Override
  public boolean isExternal() {
    return false;
  }

  @Override
  public long generation() {
    return current().generation() ^ current().loadedAt();
  }

  private ObjectIndex current() {
    long number = generation.current();
    ObjectIndex seen = index;
    if (seen == null || isStale(seen, number)) {
      synchronized (this) {
        seen = index;
        if (seen == null || isStale(seen, number)) {
          long now = nanoClock.getAsLong();
          seen =
              transactions.read(tx ->
                  entities.with(tx, manager -> ObjectIndex.read(manager, format, number, now)));
          index = seen;
        }
      }
    }
    return seen;
  }

  private boolean isStale(ObjectIndex seen, long number) {
    return seen.generation() != number
        || nanoClock.getAsLong() - seen.loadedAt() >= MAX_AGE.toNanos();
  }

  private List<SourceObject> load(ObjectIndex from, Collection<ObjectIndex.Entry> entries) {
    List<ObjectIndex.Entry> missing =
        entries.stream().filter(entry -> !from.loaded().containsKey(entry.id())).toList();
    Map<Long, SourceObject> fresh = new HashMap<>();
    for (int start = 0; start < missing.size(); start += CHUNK) {
      List<ObjectIndex.Entry> chunk =
          missing.subList(start, Math.min(missing.size(), start + CHUNK));
      fresh.putAll(
          transactions.read(
              tx -> entities.with(tx, manager -> ObjectLoader.load(manager, from, chunk))));
    }
    from.loaded().putAll(fresh);
    List<SourceObject> result = new ArrayList<>();
    for (ObjectIndex.Entry entry : entries) {
      SourceObject object = from.loaded().get(entry.id());
      if (object.login() != null) {
        result.add(object); // a nameless one was deleted in between, or is damaged
      }
    }
    return result;
  }
}
