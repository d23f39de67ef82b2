package org.mapano.soap.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.mapano.ejb.error.ErrorCode;
import org.mapano.ejb.error.StoreException;
import org.mapano.soap.codec.MessageCodec;
import org.mapano.soap.operation.GetOwnerCall;
import org.mapano.soap.operation.LogoffCall;
import org.mapano.soap.operation.Operations;
import org.mapano.soap.operation.TableQueryRowsCall;
import org.mapano.soap.type.GetOwnerResponse;
import org.mapano.soap.type.Result;
import org.mapano.soap.type.TableQueryRowsResponse;

class DispatcherTest {
  private static final Connection CONNECTION =
      new Connection("192.0.2.1", Connection.Kind.PLAIN, "", false, false);
  private static final long DEAD = Integer.toUnsignedLong(ErrorCode.END_OF_SESSION.value());

  @Test
  void withoutASessionTheHandlerIsNotAsked() {
    OperationHandler<LogoffCall, Result> handler = new Logoff(null);
    assertThat(dispatcher(handler, false, new LogoffCall(7))).isEqualTo(new Result(DEAD));
  }

  @Test
  void theHandlersAnswerIsTheAnswer() {
    assertThat(dispatcher(new Logoff(null), true, new LogoffCall(7))).isEqualTo(new Result(0));
  }

  @Test
  void anErrorOfTheStoreKeepsItsCode() {
    Logoff failing = new Logoff(StoreException.noAccess("it"));
    assertThat(dispatcher(failing, true, new LogoffCall(7)))
        .isEqualTo(new Result(Integer.toUnsignedLong(ErrorCode.NO_ACCESS.value())));
  }

  @Test
  void anUnexpectedFailureIsAnAnswerToo() {
    Logoff failing = new Logoff(new IllegalStateException("broken"));
    assertThat(dispatcher(failing, true, new LogoffCall(7)))
        .isEqualTo(new Result(Integer.toUnsignedLong(ErrorCode.CALL_FAILED.value())));
  }

  @Test
  void aFailureThatComesLaterIsTheSame() {
    Handler waiting =
        new WaitingHandler<GetOwnerCall, GetOwnerResponse>() {
          @Override
          public CompletableFuture<GetOwnerResponse> answer(Caller caller, GetOwnerCall request) {
            return CompletableFuture.failedFuture(StoreException.notFound("store"));
          }
        };
    GetOwnerResponse answer =
        (GetOwnerResponse) dispatcher(waiting, true, new GetOwnerCall(7, new byte[0]));
    assertThat(answer.er()).isEqualTo(Integer.toUnsignedLong(ErrorCode.NOT_FOUND.value()));
  }

  @Test
  void everyAnswerHasAnErrorForm() {
    MessageCodec codec = new CodecProducer().codec();
    assertThat(codec.operations())
        .hasSize(Operations.ALL.size() - 1)
        .allSatisfy(operation ->
            assertThat(codec.error(operation, ErrorCode.BUSY).toString())
                .contains(Long.toString(Integer.toUnsignedLong(ErrorCode.BUSY.value()))));
  }

  @Test
  void theRestOfAnErrorIsEmpty() {
    TableQueryRowsResponse rows =
        (TableQueryRowsResponse)
            new CodecProducer().codec().error(TableQueryRowsCall.class, ErrorCode.BUSY);
    assertThat(rows.er()).isEqualTo(Integer.toUnsignedLong(ErrorCode.BUSY.value()));
  }

  @Test
  void twoHandlersOfOneOperationAreRefused() {
    List<Handler> twice = List.of(new Logoff(null), new Logoff(null));
    assertThatThrownBy(() -> new HandlerRegistry(twice)).isInstanceOf(IllegalStateException.class);
  }

  private static Record dispatcher(Handler handler, boolean alive, Record request) {
    Caller caller = alive ? new NoCaller() : null;
    return new Dispatcher(
            new HandlerRegistry(List.of(handler)),
            (id, connection) -> Optional.ofNullable(caller),
            new CodecProducer().codec())
        .answer(CONNECTION, request, new NoStreams())
        .toCompletableFuture()
        .join();
  }

  private record Logoff(RuntimeException failure) implements OperationHandler<LogoffCall, Result> {
    @Override
    public Result answer(Caller caller, LogoffCall request) {
      if (failure != null) {
        throw failure;
      }
      return new Result(0);
    }
  }

  private static final class NoStreams implements Streams {
    @Override
    public InputStream incoming() {
      return InputStream.nullInputStream();
    }

    @Override
    public void outgoing(String id, Part part) {
      throw new IllegalStateException("No handler of this test streams");
    }
  }
}
