package org.mapano.soap.call;

/**
 * Answers an operation of a session at once: the usual kind.
 *
 * @param <Q> request record
 * @param <R> answer record, as the request's {@link org.mapano.soap.codec.Operation} says
 */
public non-sealed interface OperationHandler<Q extends Record, R extends Record> extends Handler {
  /**
   * Does it.
   *
   * @param caller the session, which lives
   * @throws org.mapano.ejb.error.StoreException when it cannot be done
   */
  R answer(Caller caller, Q request);
}
