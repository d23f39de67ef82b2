package org.mapano.ejb.users;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.config.ServerConfig;
import org.mapano.ejb.persistence.Entities;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.persistence.entity.LocalUser;

/**
 * The table {@code users}: gives objects of the user source their small numbers, just in time, and
 * notices changed signatures. A change of class within one type keeps the number.
 */
public final class LocalUsers {
  private static final Logger LOG = Logger.getLogger(LocalUsers.class.getName());

  /** More objects than this are looked up by reading the whole table. */
  private static final int SINGLE_LOOKUPS = 20;

  private final Transactions transactions;
  private final Entities entities;
  private final UserSource source;
  private final ServerConfig config;
  private final FirstSight firstSight;
  private final Map<String, Row> known = new ConcurrentHashMap<>();
  private final Map<Integer, Row> knownById = new ConcurrentHashMap<>();

  /**
   * @param transactions the database
   * @param entities JPA on it
   * @param source tells of the companies that objects are in
   * @param config {@code user_safe_mode}: nothing is written
   * @param firstSight hears of new objects after their row is there
   */
  public LocalUsers(
      Transactions transactions,
      Entities entities,
      UserSource source,
      ServerConfig config,
      FirstSight firstSight) {
    this.transactions = transactions;
    this.entities = entities;
    this.source = source;
    this.config = config;
    this.firstSight = firstSight;
  }

  /**
   * A row.
   *
   * @param id local id
   * @param externId external id
   * @param objectClass class number
   * @param signature the source's signature when it was last seen
   * @param company local id of the company or 0
   */
  record Row(int id, byte[] externId, int objectClass, String signature, int company) {
    boolean describes(SourceObject object, int wantedCompany) {
      return objectClass == object.objectClass().number()
          && company == wantedCompany
          && !Signatures.changed(signature, object.signature());
    }
  }

  /**
   * The objects with their numbers, in the same order; new ones get a row. Objects without a name
   * are left out, and new ones in safe mode.
   */
  List<UserAccount> resolve(Collection<SourceObject> objects) {
    prepare(objects);
    return objects.stream().flatMap(object -> resolve(object).stream()).toList();
  }

  /** The objects that have numbers already, in the same order. */
  List<UserAccount> resolveKnown(Collection<SourceObject> objects) {
    prepare(objects);
    return objects.stream()
        .flatMap(object -> row(object).map(row -> account(object, row)).stream())
        .toList();
  }

  private void prepare(Collection<SourceObject> objects) {
    long unknown = objects.stream().filter(object -> !known.containsKey(object.key())).count();
    if (unknown > SINGLE_LOOKUPS) {
      transactions.read(tx -> entities.with(tx, this::readAll));
    }
  }

  /** The object with its number; empty when it cannot have one. */
  Optional<UserAccount> resolve(SourceObject object) {
    if (object.login().isEmpty() && object.objectClass() != ObjectClass.CONTACT) {
      return Optional.empty();
    }
    int company = companyOf(object);
    Row row = known.get(object.key());
    if (row != null && row.describes(object, company)) {
      return Optional.of(account(object, row));
    }
    if (config.bool("server", "user_safe_mode")) {
      return kept(object);
    }
    Written written = write(object, company);
    remember(object.key(), written.row());
    UserAccount account = account(object, written.row());
    if (written.fresh()) {
      firstSight.provide(account);
    }
    return Optional.of(account);
  }

  private Optional<UserAccount> kept(SourceObject object) {
    Optional<Row> row = row(object);
    LOG.log(
        Level.WARNING,
        "Safe mode: object {0} is {1} in the source, which is not noted",
        new Object[] {object.login(), row.isPresent() ? "changed" : "new"});
    return row.map(found -> account(object, found));
  }

  /** The row of an object as far as it has one. */
  private Optional<Row> row(SourceObject object) {
    Row row = known.get(object.key());
    if (row != null) {
      return Optional.of(row);
    }
    int type = object.objectClass().number() >> 16;
    return transactions.read(tx ->
        entities.with(tx, manager -> find(manager, object.externId(), type).map(LocalUsers::row)));
  }

  /** A company belongs to itself. */
  private static UserAccount account(SourceObject object, Row row) {
    boolean company = object.objectClass() == ObjectClass.COMPANY;
    return object.withId(row.id(), company ? row.id() : row.company());
  }

  /** Local id of the company that an object is in; 0 without tenants. */
  private int companyOf(SourceObject object) {
    byte[] company = object.tenancy().company();
    if (company == null || !config.bool("server", "enable_hosted_kopano")) {
      return 0;
    }
    Row row = known.get(SourceObject.key(company, ObjectClass.COMPANY.number()));
    if (row != null) {
      return row.id();
    }
    return source
        .find(company, ObjectClass.COMPANY.number() >> 16)
        .flatMap(this::resolve)
        .map(UserAccount::id)
        .orElse(0);
  }

  /** What objects that were found again still lack is made now, unless in safe mode. */
  void provide(Collection<UserAccount> accounts) {
    if (!config.bool("server", "user_safe_mode")) {
      accounts.forEach(firstSight::provide);
    }
  }

  private record Written(Row row, boolean fresh) {}

  private Written write(SourceObject object, int company) {
    return transactions.write(tx -> {
      lock(tx);
      return entities.with(tx, manager -> ensure(tx, manager, object, company));
    });
  }

  /** Makes threads and nodes that see a new object at the same time wait for each other. */
  private static void lock(Tx tx) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement("SELECT generation FROM mapano_directory WHERE id = 1 FOR UPDATE")) {
      select.executeQuery().close();
    }
  }

  private void remember(String key, Row row) {
    known.put(key, row);
    knownById.put(row.id(), row);
  }

  /** The row with a local id. */
  Optional<Row> find(int id) {
    Row row = knownById.get(id);
    if (row != null) {
      return Optional.of(row);
    }
    return transactions.read(tx ->
        entities.with(
            tx,
            manager ->
                Optional.ofNullable(manager.find(LocalUser.class, (long) id))
                    .filter(user -> user.getExternId() != null)
                    .map(LocalUsers::row)));
  }

  /** Removes the row of an object with its permissions; its store stays as an orphan. */
  public void remove(Tx tx, byte[] externId, int type) throws SQLException {
    Row row =
        entities.with(
            tx, manager -> find(manager, externId, type).map(LocalUsers::row).orElse(null));
    if (row == null) {
      return;
    }
    Optional<byte[]> guid = storeGuid(tx, row.id());
    for (String sql : List.of("DELETE FROM acl WHERE id = ?", "DELETE FROM users WHERE id = ?")) {
      try (PreparedStatement delete = tx.connection().prepareStatement(sql)) {
        delete.setInt(1, row.id());
        delete.executeUpdate();
      }
    }
    AddressBookLog.add(tx, AddressBookLog.DELETE, row.id(), externId, row.objectClass());
    tx.afterCommit(() -> {
      known.remove(SourceObject.key(externId, row.objectClass()));
      knownById.remove(row.id());
      ObjectClass kind = ObjectClass.of(row.objectClass());
      if (kind != null) {
        firstSight.gone(new GoneObject(row.id(), kind, guid));
      }
    });
  }

  private static Optional<byte[]> storeGuid(Tx tx, int owner) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement("SELECT guid FROM stores WHERE user_id = ? AND type = 0")) {
      select.setInt(1, owner);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.ofNullable(row.getBytes(1)) : Optional.empty();
      }
    }
  }

  /** Objects that were seen once, as they are in the database now. */
  List<Row> seen() {
    List<Row> rows =
        transactions.read(tx ->
            entities.with(
                tx,
                manager ->
                    manager
                        .createQuery(
                            "select u from LocalUser u where u.externId is not null",
                            LocalUser.class)
                        .getResultStream()
                        .map(LocalUsers::row)
                        .toList()));
    return rows.stream().filter(this::isListed).toList();
  }

  /** Companies are in the lists of the source with several tenants only. */
  private boolean isListed(Row row) {
    return row.objectClass() >> 16 == 1
        || row.objectClass() >> 16 == 3
        || row.objectClass() == ObjectClass.ADDRESS_LIST.number()
        || row.objectClass() == ObjectClass.COMPANY.number()
            && config.bool("server", "enable_hosted_kopano");
  }

  /** Removes the row of an object that the source no longer has. */
  void removeMissing(Row row) {
    transactions.write(tx -> {
      lock(tx);
      remove(tx, row.externId(), row.objectClass() >> 16);
      return null;
    });
  }

  /** Forgets what is remembered of the table. */
  void forget() {
    known.clear();
    knownById.clear();
  }

  private Written ensure(Tx tx, EntityManager manager, SourceObject object, int company)
      throws SQLException {
    int number = object.objectClass().number();
    Optional<LocalUser> found = find(manager, object.externId(), number >> 16);
    if (found.isPresent() && isContact(found.get().getObjectClass()) != isContact(number)) {
      // A contact that becomes a user is somebody else to whoever kept its id.
      manager.detach(found.get());
      remove(tx, object.externId(), number >> 16);
      found = Optional.empty();
    }
    LocalUser user = found.orElseGet(LocalUser::new);
    boolean fresh = found.isEmpty();
    boolean changed = !fresh && !row(user).describes(object, company);
    boolean moved = !fresh && user.getCompany() != company;
    user.setCompany(company);
    user.setExternId(object.externId());
    user.setObjectClass(number);
    user.setSignature(object.signature().getBytes(StandardCharsets.UTF_8));
    if (fresh) {
      manager.persist(user);
    }
    manager.flush();
    Row row = row(user);
    if (moved) {
      moveStores(tx, row, object.login());
    }
    if (fresh || changed) {
      int change = fresh ? AddressBookLog.NEW : AddressBookLog.CHANGE;
      AddressBookLog.add(tx, change, row.id(), row.externId(), number);
    }
    return new Written(row, fresh);
  }

  /** The stores of somebody who is in another company now are there as well. */
  private static void moveStores(Tx tx, Row row, String login) throws SQLException {
    try (PreparedStatement update =
        tx.connection()
            .prepareStatement("UPDATE stores SET company = ?, user_name = ? WHERE user_id = ?")) {
      update.setInt(1, row.company());
      update.setString(2, login);
      update.setInt(3, row.id());
      update.executeUpdate();
    }
  }

  private static boolean isContact(long classNumber) {
    return classNumber == ObjectClass.CONTACT.number();
  }

  private Void readAll(EntityManager manager) {
    for (LocalUser user :
        manager
            .createQuery("select u from LocalUser u where u.externId is not null", LocalUser.class)
            .getResultList()) {
      remember(SourceObject.key(user.getExternId(), user.getObjectClass()), row(user));
    }
    return null;
  }

  private static Optional<LocalUser> find(EntityManager manager, byte[] externId, int type) {
    return manager
        .createQuery("select u from LocalUser u where u.externId = :extern", LocalUser.class)
        .setParameter("extern", externId)
        .getResultStream()
        .filter(user -> user.getObjectClass() >> 16 == type)
        .findFirst();
  }

  private static Row row(LocalUser user) {
    byte[] signature = user.getSignature() == null ? new byte[0] : user.getSignature();
    return new Row(
        (int) user.getId(),
        user.getExternId(),
        user.getObjectClass(),
        new String(signature, StandardCharsets.UTF_8),
        (int) user.getCompany());
  }
}
