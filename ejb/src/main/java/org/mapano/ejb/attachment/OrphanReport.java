package org.mapano.ejb.attachment;

/**
 * What a search for data without owner found.
 *
 * @param looked pieces of data looked at
 * @param orphans of these without owner
 * @param bytes size of the orphans in the storage
 * @param restored files that a pending removal had renamed although they have an owner
 */
public record OrphanReport(long looked, long orphans, long bytes, long restored) {
  /** Nothing looked at, nothing found. */
  public static final OrphanReport NONE = new OrphanReport(0, 0, 0, 0);

  /** The sum of two reports. */
  OrphanReport plus(OrphanReport other) {
    return new OrphanReport(
        looked + other.looked,
        orphans + other.orphans,
        bytes + other.bytes,
        restored + other.restored);
  }
}
