package org.mapano.soap.door;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * An answer with data beside the XML, in the form that the clients read: they compare the part's id
 * with the reference in the XML as it is, without brackets and scheme.
 */
final class MultipartReply {
  private static final String START = "<SOAP-ENV:Envelope>";

  private MultipartReply() {}

  static Reply of(Reply.Body xml, List<AnswerStreams.Outgoing> parts) {
    String boundary = "==" + UUID.randomUUID() + "==";
    String type =
        "multipart/related; charset=utf-8; boundary=\""
            + boundary
            + "\"; type=\"application/xop+xml\"; start=\""
            + START
            + "\"; start-info=\"text/xml\"";
    return new Reply(200, type, out -> write(out, boundary, xml, parts));
  }

  private static void write(
      OutputStream out, String boundary, Reply.Body xml, List<AnswerStreams.Outgoing> parts)
      throws IOException {
    header(out, "--" + boundary, "application/xop+xml; charset=utf-8; type=\"text/xml\"", START);
    xml.writeTo(out);
    for (AnswerStreams.Outgoing part : parts) {
      header(out, "\r\n--" + boundary, "application/binary", part.id());
      part.part().writeTo(out);
    }
    out.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void header(OutputStream out, String delimiter, String type, String id)
      throws IOException {
    out.write(
        (delimiter
                + "\r\nContent-Type: "
                + type
                + "\r\nContent-Transfer-Encoding: binary\r\nContent-ID: "
                + id
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
  }
}
