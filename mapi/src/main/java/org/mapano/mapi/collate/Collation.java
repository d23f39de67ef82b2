package org.mapano.mapi.collate;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Order of text in one locale. Safe for use by several threads. */
public final class Collation {
  /** Number of characters at the beginning of a text that decide about its place in a table. */
  public static final int SORTED_CHARACTERS = 255;

  private static final int MAX_CACHED = 64;
  private static final ConcurrentMap<Locale, Collation> CACHE = new ConcurrentHashMap<>();

  private final Collator sorting;
  private final Collator ignoringCase;

  private Collation(Locale locale) {
    sorting = frozen(locale, Collator.TERTIARY);
    ignoringCase = frozen(locale, Collator.SECONDARY);
  }

  private static Collator frozen(Locale locale, int strength) {
    Collator collator = Collator.getInstance(ULocale.forLocale(locale));
    collator.setStrength(strength);
    return collator.freeze();
  }

  /** The order of a locale; an unknown locale gets the root order of Unicode. */
  public static Collation of(Locale locale) {
    Collation cached = CACHE.get(locale);
    if (cached != null) {
      return cached;
    }
    Collation made = new Collation(locale);
    if (CACHE.size() < MAX_CACHED) {
      CACHE.putIfAbsent(locale, made);
    }
    return made;
  }

  /** The order of US English, the server's default. */
  public static Collation standard() {
    return of(Locale.US);
  }

  /** Compares two texts without regard to case; accents count. */
  public int compareIgnoringCase(String left, String right) {
    return ignoringCase.compare(left, right);
  }

  /**
   * Bytes whose unsigned bytewise order is the order of texts; only the first {@link
   * #SORTED_CHARACTERS} characters count.
   */
  public byte[] sortKey(String text) {
    byte[] key = sorting.getCollationKey(head(text)).toByteArray();
    return key.length > 0 && key[key.length - 1] == 0 ? Arrays.copyOf(key, key.length - 1) : key;
  }

  private static String head(String text) {
    if (text.length() <= SORTED_CHARACTERS
        || text.codePointCount(0, text.length()) <= SORTED_CHARACTERS) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, SORTED_CHARACTERS));
  }
}
