package org.mapano.web.admin;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** What an {@code Authorization} header offers. */
public sealed interface Credentials {
  /** Longest header that is looked at. */
  int MAX_LENGTH = 4096;

  /** Name and password (RFC 7617, UTF-8). */
  record Basic(String login, String password) implements Credentials {}

  /** A token (RFC 6750). */
  record Bearer(String token) implements Credentials {}

  /** Reads a header; empty when there is none or it cannot be understood. */
  static Optional<Credentials> parse(String header) {
    if (header == null || header.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    int blank = header.indexOf(' ');
    if (blank < 0) {
      return Optional.empty();
    }
    String value = header.substring(blank + 1).trim();
    return switch (header.substring(0, blank).toLowerCase(Locale.ROOT)) {
      case "basic" -> basic(value);
      case "bearer" -> Optional.of(new Bearer(value));
      default -> Optional.empty();
    };
  }

  private static Optional<Credentials> basic(String value) {
    try {
      byte[] bytes = Base64.getDecoder().decode(value);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Basic(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
