package org.mapano.mapi.mime.outbound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mapano.mapi.mime.charset.MimeCharsets;
import org.mapano.mapi.mime.codec.QuotedPrintableWriter;

/** Makes text parts and multiparts. */
final class Entities {
  private static final String NOTE = "This is a multi-part message in MIME format.\r\n";

  private Entities() {}

  /**
   * A text part in quoted-printable.
   *
   * @param text the text in the given charset
   */
  static OutEntity text(String subtype, byte[] text, Charset charset) {
    String type =
        new ParameterWriter("text/" + subtype)
            .plain("charset", MimeCharsets.label(charset))
            .toString();
    byte[] body = QuotedPrintableWriter.encode(text);
    return out -> {
      header(out, "Content-Type", type);
      header(out, "Content-Transfer-Encoding", "quoted-printable");
      endHeader(out);
      out.write(body);
    };
  }

  /**
   * Several parts.
   *
   * @param main type with its own parameters
   * @param boundary text that no part contains after two dashes
   * @param note true to tell readers without MIME what they see
   */
  static OutEntity multipart(
      ParameterWriter main, String boundary, boolean note, List<OutEntity> parts) {
    String type = main.plain("boundary", boundary).toString();
    return out -> {
      header(out, "Content-Type", type);
      endHeader(out);
      if (note) {
        ascii(out, NOTE);
      }
      for (OutEntity part : parts) {
        ascii(out, "\r\n--" + boundary + "\r\n");
        part.writeTo(out);
      }
      ascii(out, "\r\n--" + boundary + "--\r\n");
    };
  }

  static void header(OutputStream out, String name, String value) throws IOException {
    ascii(out, name + ": " + value + "\r\n");
  }

  static void endHeader(OutputStream out) throws IOException {
    ascii(out, "\r\n");
  }

  static void ascii(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
