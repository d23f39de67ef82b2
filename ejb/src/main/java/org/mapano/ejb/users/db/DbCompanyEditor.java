package org.mapano.ejb.users.db;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.mapano.ejb.persistence.Entities;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.Tx;
import org.mapano.ejb.persistence.entity.UserObject;
import org.mapano.ejb.users.CompanyChange;
import org.mapano.ejb.users.CompanyEditor;
import org.mapano.ejb.users.LocalUsers;
import org.mapano.ejb.users.ObjectClass;
import org.mapano.ejb.users.QuotaSettings;
import org.mapano.ejb.users.password.Passwords;

/** Writes companies to the database (MT-09), in the names and forms of the original. */
public final class DbCompanyEditor implements CompanyEditor {
  private static final String SYSTEM = "SYSTEM";

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
   * @param passwords those of users that are deleted with their company
   * @param local the table {@code users}
   * @param clock time of changes
   */
  public DbCompanyEditor(
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
  public byte[] create(CompanyChange company) {
    byte[] externId = writer.newExternId();
    transactions.write(tx -> {
      generation.advance(tx);
      return entities.with(
          tx,
          manager -> {
            requireFree(manager, company.name(), 0);
            long id = writer.create(manager, externId, ObjectClass.COMPANY, null);
            writer.set(manager, id, ObjectNames.COMPANY_ADMINISTRATOR, SYSTEM);
            write(manager, id, company);
            return null;
          });
    });
    return externId;
  }

  @Override
  public void update(byte[] externId, CompanyChange change) {
    transactions.write(tx -> {
      generation.advance(tx);
      return entities.with(
          tx,
          manager -> {
            UserObject object = writer.find(manager, externId, ObjectIndex.CONTAINERS);
            if (change.name() != null) {
              requireFree(manager, change.name(), object.getId());
            }
            write(manager, object.getId(), change);
            return null;
          });
    });
  }

  @Override
  public void delete(byte[] externId) {
    transactions.write(tx -> {
      generation.advance(tx);
      List<UserObject> members =
          entities.with(
              tx,
              manager -> {
                writer.find(manager, externId, ObjectIndex.CONTAINERS);
                return members(manager, externId);
              });
      for (UserObject member : members) {
        remove(tx, member.getExternId(), (int) (member.getObjectClass() >> 16));
      }
      remove(tx, externId, ObjectIndex.CONTAINERS);
      return null;
    });
  }

  private static List<UserObject> members(EntityManager manager, byte[] company) {
    return manager
        .createQuery(
            "select o from UserObject o, UserObjectProperty p where p.objectId = o.id"
                + " and p.name = :name and upper(p.value) = :company",
            UserObject.class)
        .setParameter("name", ObjectNames.COMPANY)
        .setParameter("company", ObjectWriter.hex(company))
        .getResultList();
  }

  private void remove(Tx tx, byte[] externId, int type) throws SQLException {
    entities.with(
        tx,
        manager -> {
          writer.delete(manager, writer.find(manager, externId, type));
          return null;
        });
    if (type == ObjectIndex.USERS) {
      passwords.remove(tx, externId);
    }
    local.remove(tx, externId, type);
  }

  private void requireFree(EntityManager manager, String name, long except) {
    writer.requireFree(
        manager, ObjectIndex.CONTAINERS, ObjectNames.COMPANY_NAME, name, null, except);
  }

  private void write(EntityManager manager, long id, CompanyChange change) {
    writer.set(manager, id, ObjectNames.COMPANY_NAME, change.name());
    if (change.administrator() != null) {
      writer.set(
          manager,
          id,
          ObjectNames.COMPANY_ADMINISTRATOR,
          change.administrator().length == 0 ? SYSTEM : ObjectWriter.hex(change.administrator()));
    }
    writer.setFlag(manager, id, ObjectNames.HIDDEN, change.hidden());
    QuotaSettings quota = change.quota();
    if (quota != null) {
      writer.setFlag(manager, id, ObjectNames.QUOTA_DEFAULT, quota.useDefault());
      writer.set(manager, id, ObjectNames.QUOTA_WARN, quota.warn());
    }
    QuotaSettings users = change.userQuota();
    if (users != null) {
      writer.setFlag(manager, id, ObjectNames.USER_QUOTA_DEFAULT, users.useDefault());
      writer.set(manager, id, ObjectNames.USER_QUOTA_WARN, users.warn());
      writer.set(manager, id, ObjectNames.USER_QUOTA_SOFT, users.soft());
      writer.set(manager, id, ObjectNames.USER_QUOTA_HARD, users.hard());
    }
    MappedPropertyRows.write(manager, id, change.properties(), writer);
    writer.touch(manager, id);
  }
}
