package org.mapano.soap.door;

import org.mapano.soap.codec.SoapFormatException;

/**
 * What an envelope contains.
 *
 * @param version version of the envelope
 * @param request the request, null when there is a fault
 * @param fault why there is no request
 */
record Envelope(SoapVersion version, Record request, SoapFault fault) {
  static Envelope of(SoapVersion version, Record request) {
    return new Envelope(version, request, null);
  }

  static Envelope broken(SoapVersion version, SoapFormatException reason) {
    return new Envelope(version, null, new SoapFault(500, reason.getMessage(), reason));
  }

  static Envelope fault(SoapVersion version, SoapFault fault) {
    return new Envelope(version, null, fault);
  }
}
