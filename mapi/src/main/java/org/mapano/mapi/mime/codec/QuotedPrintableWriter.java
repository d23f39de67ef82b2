package org.mapano.mapi.mime.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes text as quoted-printable (RFC 2045 6.7): lines of at most 76 characters, blanks at line
 * ends encoded, every kind of line end becomes CRLF, and no line looks like an mbox separator or
 * the end of an SMTP message.
 */
public final class QuotedPrintableWriter {
  private static final int LINE = 75;
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private final byte[] text;
  private final ByteArrayOutputStream out;
  private int column;

  private QuotedPrintableWriter(byte[] text) {
    this.text = text;
    this.out = new ByteArrayOutputStream(text.length + text.length / 8 + 16);
  }

  /** Encodes text in a charset that is a superset of ASCII. */
  public static byte[] encode(byte[] text) {
    return new QuotedPrintableWriter(text).run();
  }

  private byte[] run() {
    for (int i = 0; i < text.length; i++) {
      byte b = text[i];
      if (b == '\r' && i + 1 < text.length && text[i + 1] == '\n') {
        continue;
      }
      if (b == '\n' || b == '\r') {
        out.write('\r');
        out.write('\n');
        column = 0;
      } else if (mustEncode(b, i)) {
        encoded(b);
      } else {
        room(1);
        out.write(b);
        column++;
      }
    }
    return out.toByteArray();
  }

  private boolean mustEncode(byte b, int index) {
    if (b == ' ' || b == '\t') {
      return endsLine(index + 1);
    }
    boolean first =
        (column == 0 || column == LINE) && (b == '.' || b == 'F' && startsWithFrom(index));
    return b < ' ' || b == '=' || b == 0x7F || first;
  }

  private boolean endsLine(int index) {
    return index == text.length || text[index] == '\r' || text[index] == '\n';
  }

  private boolean startsWithFrom(int index) {
    return index + 4 < text.length
        && text[index + 1] == 'r'
        && text[index + 2] == 'o'
        && text[index + 3] == 'm'
        && text[index + 4] == ' ';
  }

  private void encoded(byte b) {
    room(3);
    out.write('=');
    out.write(HEX[b >> 4 & 15]);
    out.write(HEX[b & 15]);
    column += 3;
  }

  private void room(int length) {
    if (column + length > LINE) {
      out.write('=');
      out.write('\r');
      out.write('\n');
      column = 0;
    }
  }
}
