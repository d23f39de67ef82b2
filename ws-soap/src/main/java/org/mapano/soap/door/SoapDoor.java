package org.mapano.soap.door;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.mapano.soap.call.Connection;
import org.mapano.soap.call.Dispatcher;

/** Answers requests as they come from a connection. */
@Singleton
public class SoapDoor {
  private final EnvelopeReader reader;
  private final EnvelopeWriter writer;
  private final Dispatcher dispatcher;

  /**
   * @param dispatcher knows who answers what
   */
  @Inject
  public SoapDoor(EnvelopeReader reader, EnvelopeWriter writer, Dispatcher dispatcher) {
    this.reader = reader;
    this.writer = writer;
    this.dispatcher = dispatcher;
  }

  /**
   * Answers a request.
   *
   * @param contentType its type, or null; only several parts and the encoding matter
   * @param body its content, already inflated; read at once, never later
   * @return completed with an answer or a fault; exceptionally only when the content cannot be read
   */
  public CompletionStage<Reply> answer(Connection connection, String contentType, InputStream body)
      throws IOException {
    MediaType type = MediaType.parse(contentType);
    if (type.isMultipart()) {
      MultipartReader parts = new MultipartReader(body, type.parameter("boundary"));
      InputStream root = parts.next();
      return root == null
          ? done(fault(SoapVersion.V1_1, new SoapFault("Data required for operation")))
          : answer(connection, reader.read(root, null), new FirstPart(parts));
    }
    InputStream buffered = new BufferedInputStream(body);
    buffered.mark(1);
    if (buffered.read() < 0) {
      return done(fault(SoapVersion.V1_1, new SoapFault("Data required for operation")));
    }
    buffered.reset();
    return answer(connection, reader.read(buffered, null), InputStream.nullInputStream());
  }

  private CompletionStage<Reply> answer(
      Connection connection, Envelope envelope, InputStream incoming) {
    if (envelope.fault() != null) {
      return done(fault(envelope.version(), envelope.fault()));
    }
    AnswerStreams streams = new AnswerStreams(incoming);
    return dispatcher
        .answer(connection, envelope.request(), streams)
        .thenApply(answer -> reply(envelope, answer, streams));
  }

  private Reply reply(Envelope envelope, Record answer, AnswerStreams streams) {
    Reply.Body xml =
        out -> writer.answer(out, envelope.version(), envelope.request().getClass(), answer);
    return streams.parts().isEmpty()
        ? new Reply(200, Reply.XML, xml)
        : MultipartReply.of(xml, streams.parts());
  }

  /** The answer to what is no request. */
  public Reply fault(SoapFault fault) {
    return fault(SoapVersion.V1_1, fault);
  }

  private Reply fault(SoapVersion version, SoapFault fault) {
    return new Reply(
        fault.status(), Reply.XML, out -> writer.fault(out, version, fault.getMessage()));
  }

  private static CompletionStage<Reply> done(Reply reply) {
    return CompletableFuture.completedFuture(reply);
  }
}
