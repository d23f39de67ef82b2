package org.mapano.mapi.mime.header;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Header fields as people read and search them: unfolded and decoded. */
public final class HeaderText {
  private HeaderText() {}

  /** The decoded value of the first field with this name, or null. */
  public static String first(HeaderBlock headers, String name, Charset fallback) {
    String raw = headers.first(name);
    return raw == null ? null : EncodedWords.decode(raw, fallback);
  }

  /**
   * All fields of one name as decoded text for a search, one value on each line; empty when there
   * is none.
   */
  public static String searchText(HeaderBlock headers, String name) {
    StringBuilder text = new StringBuilder();
    for (String raw : headers.all(name)) {
      text.append(EncodedWords.decode(raw, StandardCharsets.US_ASCII)).append('\n');
    }
    return text.toString();
  }

  /** The whole block as decoded text for a search, {@code name: value} on each line. */
  public static String searchText(HeaderBlock headers) {
    StringBuilder text = new StringBuilder();
    for (HeaderField field : headers) {
      text.append(field.name())
          .append(": ")
          .append(EncodedWords.decode(field.value(), StandardCharsets.US_ASCII))
          .append('\n');
    }
    return text.toString();
  }
}
