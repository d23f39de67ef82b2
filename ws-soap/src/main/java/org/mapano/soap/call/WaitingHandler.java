package org.mapano.soap.call;

import java.util.concurrent.CompletionStage;

/**
 * Answers an operation of a session later, without holding a thread meanwhile.
 *
 * @param <Q> request record
 * @param <R> answer record
 */
public non-sealed interface WaitingHandler<Q extends Record, R extends Record> extends Handler {
  /**
   * Begins it.
   *
   * @return completed with the answer, or exceptionally with a {@link
   *     org.mapano.ejb.error.StoreException}
   */
  CompletionStage<R> answer(Caller caller, Q request);
}
