package org.mapano.ejb.users.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106) in the text form {@code $argon2id$v=19$m=..,t=..,p=..$salt$hash}, with the
 * OWASP minimum: 19 MiB, two passes, one lane.
 */
final class Argon2 {
  private static final int MEMORY_KIB = 19456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int MAX_MEMORY_KIB = 1 << 18;
  private static final int MAX_PASSES = 16;
  private static final int MAX_LANES = 8;

  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");
  private static final String CURRENT =
      "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Argon2() {}

  /** A new hash of a password. */
  static String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    byte[] hash = compute(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return CURRENT + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
  }

  /** Whether a stored hash is of this password; anything malformed is of none. */
  static boolean matches(String stored, String password) {
    Matcher matcher = FORM.matcher(stored);
    if (!matcher.matches()) {
      return false;
    }
    int memory = Integer.parseInt(matcher.group(1));
    int passes = Integer.parseInt(matcher.group(2));
    int lanes = Integer.parseInt(matcher.group(3));
    if (lanes < 1 || lanes > MAX_LANES || passes < 1 || passes > MAX_PASSES) {
      return false;
    }
    if (memory < 8 * lanes || memory > MAX_MEMORY_KIB) {
      return false;
    }
    byte[] salt = Base64.getDecoder().decode(matcher.group(4));
    byte[] expected = Base64.getDecoder().decode(matcher.group(5));
    byte[] actual = compute(password, salt, memory, passes, lanes, expected.length);
    return MessageDigest.isEqual(actual, expected);
  }

  /** Whether a stored hash was made with today's parameters. */
  static boolean isCurrent(String stored) {
    return stored.startsWith(CURRENT);
  }

  private static byte[] compute(
      String password, byte[] salt, int memory, int passes, int lanes, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[length];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
    return hash;
  }
}
