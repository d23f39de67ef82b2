package org.mapano.soap.door;

import java.io.InputStream;

/** A request that was read, or what is wrong with it. */
public final class Received {
  private final Envelope envelope;
  private final InputStream incoming;

  Received(Envelope envelope, InputStream incoming) {
    this.envelope = envelope;
    this.incoming = incoming;
  }

  Envelope envelope() {
    return envelope;
  }

  /** Data beside the XML, which is still on its way. */
  InputStream incoming() {
    return incoming;
  }
}
