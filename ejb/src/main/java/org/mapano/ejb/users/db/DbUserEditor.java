package org.mapano.ejb.users.db;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import org.mapano.ejb.persistence.Entities;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.persistence.entity.UserObject;
import org.mapano.ejb.users.LocalUsers;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.UserChange;
import org.mapano.ejb.users.UserEditor;
import org.mapano.ejb.users.password.Passwords;

/** Writes users to the database (DB-02 to DB-08), in the names and forms of the original. */
public final class DbUserEditor implements UserEditor {
  private final Transactions transactions;
  private final Entities entities;
  private final DirectoryGeneration generation;
  private final Passwords passwords;
  private final LocalUsers local;
  private final ObjectWriter writer;

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
    this.writer = new ObjectWriter(clock);
  }

  @Override
  public byte[] create(UserChange user, byte[] company) {
    Passwords.Prepared password = prepare(user);
    byte[] externId = writer.newExternId();
    ObjectClass objectClass =
        user.objectClass() == null ? ObjectClass.ACTIVE_USER : user.objectClass();
    UserChange complete = withDefaults(user);
    transactions.write(tx -> {
      generation.advance(tx);
      long id =
          entities.with(
              tx,
              manager -> {
                requireFree(manager, user.login(), company, 0);
                long created = writer.create(manager, externId, objectClass, company);
                write(manager, created, complete);
                return created;
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
                UserObject object = writer.find(manager, externId, ObjectIndex.USERS);
                if (change.login() != null) {
                  requireFree(
                      manager,
                      change.login(),
                      writer.company(manager, object.getId()),
                      object.getId());
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
            writer.delete(manager, writer.find(manager, externId, ObjectIndex.USERS));
            return null;
          });
      passwords.remove(tx, externId);
      local.remove(tx, externId, ObjectIndex.USERS);
      return null;
    });
  }

  private void requireFree(EntityManager manager, String login, byte[] company, long except) {
    writer.requireFree(manager, ObjectIndex.USERS, ObjectNames.LOGIN, login, company, except);
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
        user.features(),
        user.properties());
  }

  private void write(EntityManager manager, long id, UserChange change) {
    writer.set(manager, id, ObjectNames.LOGIN, change.login());
    writer.set(manager, id, ObjectNames.FULL_NAME, change.fullName());
    writer.set(manager, id, ObjectNames.EMAIL, change.email());
    writer.set(manager, id, ObjectNames.ADMIN, change.adminLevel());
    writer.setFlag(manager, id, ObjectNames.HIDDEN, change.hidden());
    QuotaSettings quota = change.quota();
    if (quota != null) {
      writer.setFlag(manager, id, ObjectNames.QUOTA_DEFAULT, quota.useDefault());
      writer.set(manager, id, ObjectNames.QUOTA_WARN, quota.warn());
      writer.set(manager, id, ObjectNames.QUOTA_SOFT, quota.soft());
      writer.set(manager, id, ObjectNames.QUOTA_HARD, quota.hard());
    }
    MappedPropertyRows.write(manager, id, change.properties(), writer);
    FeatureLists.write(manager, id, change.features());
    writer.touch(manager, id);
  }
}
