package org.mapano.ejb.persistence;

import java.sql.Connection;

/** A running transaction. Valid only inside {@link TxWork#run}; used by one thread. */
public interface Tx {
  /** The connection; never commit, roll back or close it. */
  Connection connection();

  /** What differs between databases. */
  SqlDialect dialect();

  /**
   * Runs when the work is done, before it is committed, in order of registration. A failure rolls
   * back.
   */
  void beforeCommit(Runnable action);

  /** Runs after the change is durable, in order of registration; must be quick, must not throw. */
  void afterCommit(Runnable action);

  /**
   * Runs when this attempt is rolled back, also before a retry. It does not run when the connection
   * was lost during the commit, because then the change may be durable.
   */
  void onRollback(Runnable action);

  /** The synchronisation whose changes this transaction makes, 0 for none. */
  long syncId();

  /** Says that what is logged from now on was brought by a synchronisation. */
  void bySync(long syncId);
}
