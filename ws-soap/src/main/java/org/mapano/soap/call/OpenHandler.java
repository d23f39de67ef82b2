package org.mapano.soap.call;

/**
 * Answers an operation that needs no session, e.g. the logon.
 *
 * @param <Q> request record
 * @param <R> answer record
 */
public non-sealed interface OpenHandler<Q extends Record, R extends Record> extends Handler {
  /**
   * Does it.
   *
   * @throws org.mapano.ejb.error.StoreException when it cannot be done
   */
  R answer(Connection connection, Q request);
}
