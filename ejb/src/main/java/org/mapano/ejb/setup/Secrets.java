package org.mapano.ejb.setup;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets. */
final class Secrets {
  /** Letters and digits that are not mistaken for each other. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int TOKEN_BYTES = 32;
  private static final int PASSWORD_CHARACTERS = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** 256 bits for programs. */
  static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** About 116 bits for people. */
  static String password() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < PASSWORD_CHARACTERS; i++) {
      password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }
}
