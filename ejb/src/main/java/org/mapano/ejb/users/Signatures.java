package org.mapano.ejb.users;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Compares the signatures by which user sources tell that an object was changed. */
final class Signatures {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,40}");

  private Signatures() {}

  /**
   * Whether an object was changed. Counters only count upwards: a smaller one comes from another
   * directory server that counts for itself.
   */
  static boolean changed(String known, String seen) {
    if (NUMBER.matcher(known).matches() && NUMBER.matcher(seen).matches()) {
      return new BigInteger(seen).compareTo(new BigInteger(known)) > 0;
    }
    return !known.equals(seen);
  }
}
