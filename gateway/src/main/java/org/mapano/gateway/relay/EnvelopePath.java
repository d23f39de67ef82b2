package org.mapano.gateway.relay;

import java.net.IDN;
import java.nio.charset.StandardCharsets;

/**
 * An address as it stands in the envelope.
 *
 * @param text the address; its domain in ASCII
 * @param international whether it needs SMTPUTF8 (RFC 6531)
 */
record EnvelopePath(String text, boolean international) {
  /** The form of an address that the most relays understand. */
  static EnvelopePath of(String address) {
    int at = address.lastIndexOf('@');
    if (at < 0 || isAscii(address)) {
      return new EnvelopePath(address, !isAscii(address));
    }
    String domain = address.substring(at + 1);
    try {
      domain = IDN.toASCII(domain);
    } catch (IllegalArgumentException strange) {
      return new EnvelopePath(address, true);
    }
    String text = address.substring(0, at) + "@" + domain;
    return new EnvelopePath(text, !isAscii(text));
  }

  private static boolean isAscii(String text) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
  }
}
