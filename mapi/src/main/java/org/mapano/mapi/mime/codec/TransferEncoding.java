package org.mapano.mapi.mime.codec;

import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.mapano.mapi.io.ByteSource;

/** How the body of a part is encoded. */
public enum TransferEncoding {
  /** 7bit, 8bit and binary: the body is the content. */
  IDENTITY,
  BASE64,
  QUOTED_PRINTABLE,
  /** A label that is not known: the content cannot be had. */
  UNKNOWN;

  private static final int HELD_IN_MEMORY = 64 * 1024;

  /** The encoding of a label in lower case. */
  public static TransferEncoding of(String label) {
    return switch (label) {
      case "7bit", "8bit", "binary", "7-bit", "8-bit", "7bits", "8bits", "7", "8" -> IDENTITY;
      case "base64" -> BASE64;
      case "quoted-printable" -> QUOTED_PRINTABLE;
      default -> UNKNOWN;
    };
  }

  /** A stream of the content; bytes that the encoding does not allow are passed over. */
  public InputStream decode(InputStream encoded) {
    return switch (this) {
      case BASE64 -> new Base64Decoder(encoded);
      case QUOTED_PRINTABLE -> new QuotedPrintableInputStream(encoded, DecodeMonitor.SILENT);
      default -> encoded;
    };
  }

  /**
   * The content of an encoded body. Small ones are decoded at once, large ones each time they are
   * read, so that their size does not matter to memory.
   *
   * @throws IOException when the body cannot be read
   */
  public ByteSource content(ByteSource encoded) throws IOException {
    if (this == IDENTITY || this == UNKNOWN) {
      return encoded;
    }
    if (encoded.size() > HELD_IN_MEMORY) {
      return DecodedSource.over(encoded, this);
    }
    try (InputStream in = decode(encoded.open())) {
      return ByteSource.of(in.readAllBytes());
    }
  }
}
