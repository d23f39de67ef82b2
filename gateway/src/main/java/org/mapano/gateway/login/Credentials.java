package org.mapano.gateway.login;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A name and a password.
 *
 * @param login login name
 * @param password password
 */
public record Credentials(String login, String password) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** From the bytes of the client: UTF-8 when they are that, else windows-1252. */
  public static Credentials of(byte[] login, byte[] password) {
    return new Credentials(text(login), text(password));
  }

  /**
   * From the base64 message of the mechanism PLAIN (RFC 4616): authorisation id, name and password
   * with NUL between them. The authorisation id is ignored.
   *
   * @return empty when the message has not this form
   */
  public static Optional<Credentials> ofPlain(byte[] base64) {
    byte[] message;
    try {
      message = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
    int first = indexOfNul(message, 0);
    int second = first < 0 ? -1 : indexOfNul(message, first + 1);
    if (second <= first + 1 || indexOfNul(message, second + 1) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        of(
            java.util.Arrays.copyOfRange(message, first + 1, second),
            java.util.Arrays.copyOfRange(message, second + 1, message.length)));
  }

  private static int indexOfNul(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException otherwise) {
      return new String(bytes, WINDOWS);
    }
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return "Credentials[" + login + "]";
  }
}
