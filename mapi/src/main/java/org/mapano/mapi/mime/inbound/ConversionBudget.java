package org.mapano.mapi.mime.inbound;

import org.mapano.mapi.mime.structure.MimeLimits;

/**
 * What one mail may cost with all messages inside it, so that nesting does not multiply the limits.
 */
final class ConversionBudget {
  private static final int MAX_LOOKUPS = 1_000;

  private final MimeLimits limits;
  private int parts;
  private int addresses;
  private int lookups = MAX_LOOKUPS;
  private long bodyBytes;

  ConversionBudget(InboundOptions options) {
    this.limits = options.limits();
    this.parts = limits.parts();
    this.addresses = 2 * options.addresses();
    this.bodyBytes = 4L * options.bodyBytes();
  }

  /** Limits for a message that lay encoded in a part; false of {@link #hasParts()} forbids it. */
  MimeLimits innerLimits() {
    return new MimeLimits(parts, limits.depth(), limits.headerBytes(), limits.allHeaderBytes());
  }

  boolean hasParts() {
    return parts > 0;
  }

  void takePart() {
    parts--;
  }

  /** How many of the wanted addresses may still be taken. */
  int addresses(int wanted) {
    return Math.min(wanted, addresses);
  }

  void takeAddresses(int count) {
    addresses -= count;
  }

  /** True as long as the directory may be asked. */
  boolean takeLookup() {
    return lookups-- > 0;
  }

  /** True when a text of this length may be held as a body. */
  boolean takeBody(long length) {
    if (length > bodyBytes) {
      return false;
    }
    bodyBytes -= length;
    return true;
  }
}
