package org.mapano.ejb.users.db;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.ejb.persistence.Entities;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.persistence.entity.UserObjectRelation;
import org.mapano.ejb.users.Relation;
import org.mapano.ejb.users.RelationEditor;
import org.mapano.ejb.users.UserAccount;

/** Writes relations to the database. */
public final class DbRelationEditor implements RelationEditor {
  private final Transactions transactions;
  private final Entities entities;
  private final DirectoryGeneration generation;
  private final ObjectWriter writer;

  /**
   * @param transactions the database
   * @param entities JPA on it
   * @param generation change marker
   * @param clock time of changes
   */
  public DbRelationEditor(
      Transactions transactions, Entities entities, DirectoryGeneration generation, Clock clock) {
    this.transactions = transactions;
    this.entities = entities;
    this.generation = generation;
    this.writer = new ObjectWriter(clock);
  }

  @Override
  public void add(UserAccount parent, UserAccount child, Relation relation) {
    change(
        parent,
        child,
        (manager, parentId, childId) -> {
          if (find(manager, parentId, childId, relation) != null) {
            throw new StoreException(ErrorCode.COLLISION, "The relation exists");
          }
          UserObjectRelation row = new UserObjectRelation();
          row.setObjectId(childId);
          row.setParentObjectId(parentId);
          row.setRelationType(relation.number());
          manager.persist(row);
        });
  }

  @Override
  public void remove(UserAccount parent, UserAccount child, Relation relation) {
    change(
        parent,
        child,
        (manager, parentId, childId) -> {
          UserObjectRelation row = find(manager, parentId, childId, relation);
          if (row == null) {
            throw StoreException.notFound("Relation");
          }
          manager.remove(row);
        });
  }

  /** Works on two objects. */
  private interface Work {
    void on(EntityManager manager, long parentId, long childId);
  }

  private void change(UserAccount parent, UserAccount child, Work work) {
    transactions.write(tx -> {
      generation.advance(tx);
      return entities.with(
          tx,
          manager -> {
            long parentId = id(manager, parent);
            work.on(manager, parentId, id(manager, child));
            writer.touch(manager, parentId);
            return null;
          });
    });
  }

  private long id(EntityManager manager, UserAccount account) {
    return writer.find(manager, account.externId(), account.objectClass().number() >> 16).getId();
  }

  private static UserObjectRelation find(
      EntityManager manager, long parentId, long childId, Relation relation) {
    return manager
        .createQuery(
            "select r from UserObjectRelation r where r.objectId = :child"
                + " and r.parentObjectId = :parent and r.relationType = :type",
            UserObjectRelation.class)
        .setParameter("child", childId)
        .setParameter("parent", parentId)
        .setParameter("type", relation.number())
        .getResultStream()
        .findFirst()
        .orElse(null);
  }
}
