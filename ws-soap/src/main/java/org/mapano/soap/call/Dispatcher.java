package org.mapano.soap.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.soap.codec.MessageCodec;

/**
 * Gives a request to its handler after looking for the session. Errors become answers with their
 * code: none gets out.
 */
@Singleton
public class Dispatcher {
  private static final Logger LOG = Logger.getLogger(Dispatcher.class.getName());

  private final HandlerRegistry handlers;
  private final Callers callers;
  private final MessageCodec codec;

  /**
   * @param codec makes the answers of errors
   */
  @Inject
  public Dispatcher(HandlerRegistry handlers, Callers callers, MessageCodec codec) {
    this.handlers = handlers;
    this.callers = callers;
    this.codec = codec;
  }

  /**
   * Answers a request.
   *
   * @return completed with the answer's record, never exceptionally
   */
  public CompletionStage<Record> answer(Connection connection, Record request, Streams streams) {
    CompletionStage<? extends Record> answer;
    LOG.log(Level.FINER, () -> request.getClass().getSimpleName() + " is asked for");
    try {
      answer = call(connection, request, streams);
    } catch (RuntimeException failure) {
      answer = CompletableFuture.failedFuture(failure);
    }
    return answer
        .thenApply(Record.class::cast)
        .exceptionally(failure -> codec.error(request.getClass(), code(request, failure)));
  }

  private CompletionStage<? extends Record> call(
      Connection connection, Record request, Streams streams) {
    Handler handler =
        handlers
            .of(request.getClass())
            .orElseThrow(() ->
                new StoreException(
                    ErrorCode.NOT_IMPLEMENTED, "Nobody answers " + request.getClass()));
    if (handler instanceof OpenHandler) {
      OpenHandler<Record, Record> open = typed(handler);
      return done(open.answer(connection, request));
    }
    Caller caller = caller(connection, request);
    Runnable done = caller.works(request.getClass().getSimpleName());
    try {
      return call(handler, caller, request, streams);
    } finally {
      done.run();
    }
  }

  private static CompletionStage<? extends Record> call(
      Handler handler, Caller caller, Record request, Streams streams) {
    return switch (handler) {
      case WaitingHandler<?, ?> kind -> {
        WaitingHandler<Record, Record> waiting = typed(kind);
        yield waiting.answer(caller, request);
      }
      case StreamHandler<?, ?> kind -> {
        StreamHandler<Record, Record> streaming = typed(kind);
        yield done(streaming.answer(caller, request, streams));
      }
      default -> {
        OperationHandler<Record, Record> usual = typed(handler);
        yield done(usual.answer(caller, request));
      }
    };
  }

  private static CompletionStage<? extends Record> done(Record answer) {
    return CompletableFuture.completedFuture(answer);
  }

  private Caller caller(Connection connection, Record request) {
    return callers
        .find(SessionIds.of(request), connection)
        .orElseThrow(() -> new StoreException(ErrorCode.END_OF_SESSION, "Unknown session"));
  }

  private static ErrorCode code(Record request, Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof StoreException known) {
      LOG.log(
          known.temporary() ? Level.WARNING : Level.FINE,
          cause,
          () -> request.getClass().getSimpleName() + ": " + known.getMessage());
      return known.code();
    }
    LOG.log(Level.SEVERE, cause, () -> request.getClass().getSimpleName() + " failed");
    return ErrorCode.CALL_FAILED;
  }

  /** The registry has seen to it that the handler's request type is that of the request. */
  @SuppressWarnings("unchecked")
  private static <H> H typed(Handler handler) {
    return (H) handler;
  }
}
