package org.mapano.ejb.users.db;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.mapano.ejb.persistence.Entities;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.entity.UserObject;
import org.mapano.ejb.users.GroupChange;
import org.mapano.ejb.users.GroupEditor;
import org.mapano.ejb.users.LocalUsers;
import org.mapano.ejb.users.ObjectClass;

/** Writes groups to the database, in the names and forms of the original. */
public final class DbGroupEditor implements GroupEditor {
  private final Transactions transactions;
  private final Entities entities;
  private final DirectoryGeneration generation;
  private final LocalUsers local;
  private final ObjectWriter writer;

  /**
   * @param transactions the database
   * @param entities JPA on it
   * @param generation change marker
   * @param local the table {@code users}
   * @param clock time of changes
   */
  public DbGroupEditor(
      Transactions transactions,
      Entities entities,
      DirectoryGeneration generation,
      LocalUsers local,
      Clock clock) {
    this.transactions = transactions;
    this.entities = entities;
    this.generation = generation;
    this.local = local;
    this.writer = new ObjectWriter(clock);
  }

  @Override
  public byte[] create(GroupChange group, byte[] company) {
    byte[] externId = writer.newExternId();
    GroupChange complete =
        new GroupChange(
            group.name(),
            group.fullName() == null ? group.name() : group.fullName(),
            group.email() == null ? "" : group.email(),
            group.hidden() != null && group.hidden(),
            group.properties());
    transactions.write(tx -> {
      generation.advance(tx);
      return entities.with(
          tx,
          manager -> {
            requireFree(manager, group.name(), company, 0);
            write(
                manager,
                writer.create(manager, externId, ObjectClass.SECURITY_GROUP, company),
                complete);
            return null;
          });
    });
    return externId;
  }

  @Override
  public void update(byte[] externId, GroupChange change) {
    transactions.write(tx -> {
      generation.advance(tx);
      return entities.with(
          tx,
          manager -> {
            UserObject object = writer.find(manager, externId, ObjectIndex.GROUPS);
            if (change.name() != null) {
              requireFree(
                  manager, change.name(), writer.company(manager, object.getId()), object.getId());
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
      entities.with(
          tx,
          manager -> {
            writer.delete(manager, writer.find(manager, externId, ObjectIndex.GROUPS));
            return null;
          });
      local.remove(tx, externId, ObjectIndex.GROUPS);
      return null;
    });
  }

  private void requireFree(EntityManager manager, String name, byte[] company, long except) {
    writer.requireFree(manager, ObjectIndex.GROUPS, ObjectNames.GROUP_NAME, name, company, except);
  }

  private void write(EntityManager manager, long id, GroupChange change) {
    writer.set(manager, id, ObjectNames.GROUP_NAME, change.name());
    writer.set(manager, id, ObjectNames.FULL_NAME, change.fullName());
    writer.set(manager, id, ObjectNames.EMAIL, change.email());
    writer.setFlag(manager, id, ObjectNames.HIDDEN, change.hidden());
    MappedPropertyRows.write(manager, id, change.properties(), writer);
    writer.touch(manager, id);
  }
}
