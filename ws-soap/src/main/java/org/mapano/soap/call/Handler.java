package org.mapano.soap.call;

/**
 * Answers one operation: implement one of the four kinds, whose first type argument is the request
 * record. One class for each operation, a {@code @Singleton} with an {@code @Inject} constructor;
 * the registry finds it. Handlers are called by many threads at once, even for one session.
 *
 * <p>An error of the operation is a {@link org.mapano.ejb.error.StoreException}, which the
 * dispatcher turns into an answer with its code; an answer record with a code of its own is only
 * for those that carry more than the code.
 */
public sealed interface Handler
    permits OperationHandler, OpenHandler, WaitingHandler, StreamHandler {}
