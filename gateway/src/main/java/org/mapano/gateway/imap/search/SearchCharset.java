package org.mapano.gateway.imap.search;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.mapano.gateway.imap.session.ImapException;

/** The charset in which a client writes the texts that it searches for. */
final class SearchCharset {
  private static final Charset GUESS = Charset.forName("windows-1252");

  private final Charset charset;

  private SearchCharset(Charset charset) {
    this.charset = charset;
  }

  /** None stated: ASCII, with tolerance for what clients send in spite of that. */
  static SearchCharset unstated() {
    return new SearchCharset(null);
  }

  /** The stated one; NO [BADCHARSET] when it is not known. */
  static SearchCharset of(String name) throws ImapException {
    try {
      return new SearchCharset(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw ImapException.no("BADCHARSET (US-ASCII UTF-8)", "Charset is not supported");
    }
  }

  String decode(byte[] bytes) {
    if (charset != null && charset != StandardCharsets.US_ASCII) {
      return new String(bytes, charset);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException otherwise) {
      return new String(bytes, GUESS);
    }
  }
}
