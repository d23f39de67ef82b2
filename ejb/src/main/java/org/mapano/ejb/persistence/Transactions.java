package org.mapano.ejb.persistence;

import java.util.Map;

/**
 * Demarcates transactions: one JDBC connection each, writing ones at READ COMMITTED. Deadlocks,
 * lock time-outs and lost connections are retried a bounded number of times; what remains is a
 * {@link org.mapano.ejb.error.StoreException} that says whether it is temporary.
 *
 * <p>A short transaction may be run while the same thread holds another one; it has a connection of
 * its own and must not wait for rows that the other one has locked.
 */
public interface Transactions {
  /**
   * Runs work that changes something. When this returns, the change is durable and the callbacks of
   * {@link Tx#afterCommit} have run; when it throws, nothing was kept.
   */
  <T> T write(TxWork<T> work);

  /** Runs work that only reads, on one consistent snapshot where the database offers it. */
  <T> T read(TxWork<T> work);

  /** The writing transactions of this node that may still have something to tell. */
  OpenWrites openWrites();

  /** Numbers about statements and connections since the start, by name. */
  default Map<String, Long> figures() {
    return Map.of();
  }
}
