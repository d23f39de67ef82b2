package org.mapano.soap.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.mapano.soap.door.LimitedInputStream;
import org.mapano.soap.door.SoapFault;

/** Content encodings of requests and answers. */
final class Encodings {
  /** The only encoding of answers. */
  static final String GZIP = "gzip";

  private static final int UNSUPPORTED = 415;
  private static final int BUFFER = 16 * 1024;

  private Encodings() {}

  /**
   * The content as it was before it was encoded.
   *
   * @param encoding value of the header, or null
   * @param limit most bytes of it: a small content may inflate to a very large one
   */
  static InputStream decoded(InputStream in, String encoding, long limit) throws IOException {
    String name = encoding == null ? "" : encoding.trim().toLowerCase(Locale.ROOT);
    return new LimitedInputStream(
        switch (name) {
          case "", "identity" -> in;
          case GZIP, "x-gzip" -> new GZIPInputStream(in, BUFFER);
          case "deflate" -> new InflaterInputStream(in);
          default ->
              throw new SoapFault(UNSUPPORTED, "Content-Encoding " + name + " is unknown", null);
        },
        limit);
  }

  /** Whether a client takes gzip. */
  static boolean takesGzip(String accepted) {
    return accepted != null && accepted.toLowerCase(Locale.ROOT).contains(GZIP);
  }
}
