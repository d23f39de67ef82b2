package org.mapano.soap.door;

import java.io.IOException;
import java.io.OutputStream;

/**
 * What goes back to the client.
 *
 * @param status status of the HTTP answer
 * @param contentType its type
 * @param body writes the content, as it comes into being
 */
public record Reply(int status, String contentType, Body body) {
  /** Type of all answers without data beside the XML. */
  public static final String XML = "text/xml; charset=utf-8";

  /** Writes a content. */
  @FunctionalInterface
  public interface Body {
    /** Writes everything; the stream stays open. */
    void writeTo(OutputStream out) throws IOException;
  }
}
