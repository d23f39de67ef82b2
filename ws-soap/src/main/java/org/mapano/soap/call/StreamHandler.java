package org.mapano.soap.call;

/**
 * Answers an operation whose request or answer carries data beside the XML.
 *
 * @param <Q> request record
 * @param <R> answer record
 */
public non-sealed interface StreamHandler<Q extends Record, R extends Record> extends Handler {
  /**
   * Does it.
   *
   * @param streams data of the request, and where data of the answer is announced
   * @throws org.mapano.ejb.error.StoreException when it cannot be done
   */
  R answer(Caller caller, Q request, Streams streams);
}
