package org.mapano.ejb.persistence;

import java.sql.SQLException;

/**
 * Work inside one transaction. It may run more than once (deadlock, lost connection), so it must
 * not change anything outside the database that it does not undo in {@link Tx#onRollback}.
 *
 * @param <T> result
 */
@FunctionalInterface
public interface TxWork<T> {
  /** Does the work on the transaction's connection. */
  T run(Tx tx) throws SQLException;
}
