package org.mapano.mapi.mime.outbound;

import java.util.Optional;
import org.mapano.mapi.prop.PropMap;

/** Addresses for the envelope, found in the same way as those that are written into the header. */
public final class EnvelopeAddress {
  private EnvelopeAddress() {}

  /** The address to which a mail for a recipient row goes; empty when it has no usable one. */
  public static Optional<String> of(PropMap recipient, AddressLookup lookup) {
    return AddressFields.of(recipient, lookup);
  }

  /** The address that a message comes from: of whom it is sent for, else of who sends it. */
  public static Optional<String> sender(PropMap message, AddressLookup lookup) {
    return AddressFields.from(message, lookup);
  }
}
