package org.mapano.ejb.users.db;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Entities;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.persistence.entity.UserObject;
import org.mapano.ejb.persistence.entity.UserObjectProperty;
import org.mapano.ejb.users.LocalUsers;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserEditor;
import org.mapano.ejb.users.password.Passwords;

/** Writes users to the database (DB-02 to DB-08), in the names and forms of the original. */
public final class DbUserEditor implements UserEditor {
  private static final int EXTERN_ID_BYTES = 16;
  private static final DateTimeFormatter MODIFIED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private final Transactions transactions;
  private final Entities entities;
  private final DirectoryGeneration generation;
  private final Passwords passwords;
  private final LocalUsers local;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param transactions the database
   * @param entities JPA on it
   * @param generation change marker
   * @param passwords stores passwords
   * @param local the table {@code users}
   * @param clock time of changes
   */
  public DbUserEditor(
      Transactions transactions,
      Entities entities,
      DirectoryGeneration generation,
      Passwords passwords,
      LocalUsers local,
      Clock clock) {
    this.transactions = transactions;
    this.entities = entities;
    this.generation = generation;
    this.passwords = passwords;
    this.local = local;
    this.clock = clock;
  }

  @Override
  public byte[] create(UserChange user) {
    Passwords.Prepared password = prepare(user);
    byte[] externId = new byte[EXTERN_ID_BYTES];
    random.nextBytes(externId);
    ObjectClass objectClass =
        user.objectClass() == null ? ObjectClass.ACTIVE_USER : user.objectClass();
    UserChange complete = withDefaults(user);
    transactions.write(tx -> {
      generation.advance(tx);
      long id =
          entities.with(
              tx,
              manager -> {
                requireFree(manager, user.login(), 0);
                UserObject object = new UserObject();
                object.setExternId(externId);
                object.setObjectClass(objectClass.number());
                manager.persist(object);
                manager.flush();
                write(manager, object.getId(), complete);
                return object.getId();
              });
      store(tx, id, externId, password);
      return null;
    });
    return externId;
  }

  @Override
  public void update(byte[] externId, UserChange change) {
    Passwords.Prepared password = prepare(change);
    transactions.write(tx -> {
      generation.advance(tx);
      long id =
          entities.with(
              tx,
              manager -> {
                UserObject object = find(manager, externId);
                if (change.login() != null) {
                  requireFree(manager, change.login(), object.getId());
                }
                if (change.objectClass() != null) {
                  object.setObjectClass(change.objectClass().number());
                }
                write(manager, object.getId(), change);
                return object.getId();
              });
      store(tx, id, externId, password);
      return null;
    });
  }

  @Override
  public void delete(byte[] externId) {
    transactions.write(tx -> {
      generation.advance(tx);
      entities.with(
          tx,
          manager -> {
            UserObject object = find(manager, externId);
            for (String query :
                List.of(
                    "delete from UserObjectProperty p where p.objectId = :id",
                    "delete from UserObjectMultiProperty p where p.objectId = :id",
                    "delete from UserObjectRelation r"
                        + " where r.objectId = :id or r.parentObjectId = :id")) {
              manager.createQuery(query).setParameter("id", object.getId()).executeUpdate();
            }
            manager.remove(object);
            return null;
          });
      passwords.remove(tx, externId);
      local.remove(tx, externId, ObjectIndex.USERS);
      return null;
    });
  }

  private Passwords.Prepared prepare(UserChange change) {
    return change.password() == null ? null : passwords.prepare(change.password());
  }

  private void store(Tx tx, long id, byte[] externId, Passwords.Prepared password)
      throws SQLException {
    if (password != null) {
      passwords.store(tx, id, externId, password);
    }
  }

  private static UserChange withDefaults(UserChange user) {
    return new UserChange(
        user.login(),
        user.fullName() == null ? user.login() : user.fullName(),
        user.email() == null ? "" : user.email(),
        null,
        user.adminLevel() == null ? 0 : user.adminLevel(),
        user.objectClass(),
        user.hidden() != null && user.hidden(),
        user.quota(),
        user.features());
  }

  private void write(EntityManager manager, long id, UserChange change) {
    set(manager, id, ObjectNames.LOGIN, change.login());
    set(manager, id, ObjectNames.FULL_NAME, change.fullName());
    set(manager, id, ObjectNames.EMAIL, change.email());
    set(manager, id, ObjectNames.ADMIN, change.adminLevel());
    set(manager, id, ObjectNames.HIDDEN, change.hidden() == null ? null : flag(change.hidden()));
    QuotaSettings quota = change.quota();
    if (quota != null) {
      set(manager, id, ObjectNames.QUOTA_DEFAULT, flag(quota.useDefault()));
      set(manager, id, ObjectNames.QUOTA_WARN, quota.warn());
      set(manager, id, ObjectNames.QUOTA_SOFT, quota.soft());
      set(manager, id, ObjectNames.QUOTA_HARD, quota.hard());
    }
    FeatureLists.write(manager, id, change.features());
    set(manager, id, ObjectNames.MODIFIED, modified(manager, id));
  }

  /** Now, or a second after the former change: the text must differ from the former one. */
  private String modified(EntityManager manager, long id) {
    UserObjectProperty before =
        manager.find(
            UserObjectProperty.class, new UserObjectProperty.Key(id, ObjectNames.MODIFIED));
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    String text = MODIFIED.format(now.truncatedTo(ChronoUnit.SECONDS));
    return before != null && text.equals(before.getValue())
        ? MODIFIED.format(now.plusSeconds(1))
        : text;
  }

  private static int flag(boolean value) {
    return value ? 1 : 0;
  }

  private static void set(EntityManager manager, long id, String name, Object value) {
    if (value == null) {
      return;
    }
    UserObjectProperty row =
        manager.find(UserObjectProperty.class, new UserObjectProperty.Key(id, name));
    if (row == null) {
      row = new UserObjectProperty();
      row.setObjectId(id);
      row.setName(name);
      row.setValue(value.toString());
      manager.persist(row);
    } else {
      row.setValue(value.toString());
    }
  }

  private static UserObject find(EntityManager manager, byte[] externId) {
    return manager
        .createQuery("select o from UserObject o where o.externId = :extern", UserObject.class)
        .setParameter("extern", externId)
        .getResultStream()
        .filter(object -> object.getObjectClass() >> 16 == ObjectIndex.USERS)
        .findFirst()
        .orElseThrow(() -> StoreException.notFound("User"));
  }

  private static void requireFree(EntityManager manager, String login, long except) {
    boolean taken =
        manager
            .createQuery(
                "select o.id from UserObject o, UserObjectProperty p where p.objectId = o.id"
                    + " and p.name = :name and lower(p.value) = lower(:login)"
                    + " and o.objectClass between 65536 and 131071",
                Long.class)
            .setParameter("name", ObjectNames.LOGIN)
            .setParameter("login", login)
            .getResultStream()
            .anyMatch(id -> id != except);
    if (taken) {
      throw new StoreException(ErrorCode.COLLISION, "User name is taken");
    }
  }
}
