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
  /** Most bytes of XML: an object with its attachments is held in memory while it is saved. */
  static final long MAX_XML = 256L << 20;

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
   * Reads a request.
   *
   * @param contentType its type, or null; only several parts matter
   * @param body its content, already inflated; only data beside the XML is read later
   * @throws IOException when the content cannot be read
   */
  public Received read(String contentType, InputStream body) throws IOException {
    MediaType type = MediaType.parse(contentType);
    if (type.isMultipart()) {
      MultipartReader parts = new MultipartReader(body, type.parameter("boundary"));
      InputStream root = parts.next();
      return root == null
          ? new Received(nothing(), InputStream.nullInputStream())
          : new Received(reader.read(limited(root), null), new FirstPart(parts));
    }
    InputStream buffered = new BufferedInputStream(body);
    buffered.mark(1);
    boolean empty = buffered.read() < 0;
    buffered.reset();
    return new Received(
        empty ? nothing() : reader.read(limited(buffered), null), InputStream.nullInputStream());
  }

  private static InputStream limited(InputStream xml) {
    return new LimitedInputStream(xml, MAX_XML);
  }

  private static Envelope nothing() {
    return Envelope.fault(SoapVersion.V1_1, new SoapFault("Data required for operation"));
  }

  /**
   * Answers a request.
   *
   * @return completed with an answer or a fault, never exceptionally
   */
  public CompletionStage<Reply> answer(Connection connection, Received request) {
    Envelope envelope = request.envelope();
    if (envelope.fault() != null) {
      return CompletableFuture.completedFuture(fault(envelope.version(), envelope.fault()));
    }
    AnswerStreams streams = new AnswerStreams(request.incoming());
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
}
