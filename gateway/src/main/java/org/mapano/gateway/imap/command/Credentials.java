package org.mapano.gateway.imap.command;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A name and a password.
 *
 * @param login login name
 * @param password password
 */
record Credentials(String login, String password) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** From the bytes of the client: UTF-8 when they are that, else windows-1252. */
  static Credentials of(byte[] login, byte[] password) {
    return new Credentials(text(login), text(password));
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
