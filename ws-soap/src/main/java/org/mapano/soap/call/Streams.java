package org.mapano.soap.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Data beside the XML of one request and its answer; none of it is ever held whole. */
public interface Streams {
  /** Data of the request, empty when there is none; read it before answering. */
  InputStream incoming();

  /**
   * Announces data of the answer. Parts are written in the order of the calls, after the XML of the
   * answer was sent.
   *
   * @param id what the answer's record refers to
   * @param part writes the data
   */
  void outgoing(String id, Part part);

  /** Writes one part. */
  @FunctionalInterface
  interface Part {
    /**
     * Writes all data; a failure cuts the connection, because the answer has begun.
     *
     * @throws IOException when the client is gone
     */
    void writeTo(OutputStream out) throws IOException;
  }
}
