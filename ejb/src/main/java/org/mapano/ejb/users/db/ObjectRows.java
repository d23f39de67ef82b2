package org.mapano.ejb.users.db;

import java.time.Clock;
import org.mapano.ejb.persistence.Entities;
import org.mapano.ejb.persistence.Transactions;
import org.mapano.ejb.users.ObjectClass;

/** Rows of objects that another source describes, for what that source cannot keep (UNIX-02). */
public final class ObjectRows {
  private final Transactions transactions;
  private final Entities entities;
  private final DirectoryGeneration generation;
  private final ObjectWriter writer;

  /**
   * @param transactions the database
   * @param entities JPA on it
   * @param generation change marker
   */
  public ObjectRows(Transactions transactions, Entities entities, DirectoryGeneration generation) {
    this.transactions = transactions;
    this.entities = entities;
    this.generation = generation;
    this.writer = new ObjectWriter(Clock.systemUTC());
  }

  /**
   * Makes the row of a user if there is none.
   *
   * @param login its name, for only what has a name is read again
   */
  public void ensureUser(byte[] externId, String login) {
    transactions.write(tx -> {
      generation.advance(tx);
      return entities.with(
          tx,
          manager -> {
            if (writer.lookUp(manager, externId, ObjectIndex.USERS).isEmpty()) {
              long id = writer.create(manager, externId, ObjectClass.ACTIVE_USER, null);
              writer.set(manager, id, ObjectNames.LOGIN, login);
            }
            return null;
          });
    });
  }
}
