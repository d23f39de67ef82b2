package org.mapano.mapi.tnef;

/** What is left to be used by one part, everything embedded in it included. */
final class TnefLimits {
  /** Deepest nesting of embedded messages. */
  static final int MAX_DEPTH = 16;

  /** Greatest number of values of one property. */
  static final int MAX_VALUES = 65_536;

  /** Data larger than this is not held in memory but read again from the source. */
  static final int IN_MEMORY = 1024 * 1024;

  private static final long MAX_MEMORY = 64L * 1024 * 1024;
  private static final int MAX_ITEMS = 100_000;

  private long memory = MAX_MEMORY;
  private int items = MAX_ITEMS;

  /** Counts bytes that are held in memory. */
  void memory(long bytes) throws MalformedTnefException {
    memory -= bytes;
    if (memory < 0) {
      throw new MalformedTnefException("TNEF part needs too much memory");
    }
  }

  /** Counts attributes, properties, recipients and attachments. */
  void item() throws MalformedTnefException {
    if (--items < 0) {
      throw new MalformedTnefException("TNEF part has too many items");
    }
  }
}
