package org.mapano.soap.door;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.mapano.soap.call.Streams;

/** Data of one exchange. */
final class AnswerStreams implements Streams {
  /** A part of the answer. */
  record Outgoing(String id, Part part) {}

  private final InputStream incoming;
  private final List<Outgoing> parts = new ArrayList<>();

  /**
   * @param incoming data of the request
   */
  AnswerStreams(InputStream incoming) {
    this.incoming = incoming;
  }

  @Override
  public InputStream incoming() {
    return incoming;
  }

  @Override
  public void outgoing(String id, Part part) {
    parts.add(new Outgoing(id, part));
  }

  /** Parts of the answer, in order. */
  List<Outgoing> parts() {
    return parts;
  }
}
