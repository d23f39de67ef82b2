package org.mapano.gateway.imap.summary;

import org.mapano.ejb.message.Outline;

/**
 * What fields are made from.
 *
 * @param outline description; its structures are null when only the envelope was read
 * @param text the envelope read back, null when only stored fields are wanted
 * @param receivedTicks time of arrival in MAPI ticks
 * @param references References field, null when there is none or it is not wanted
 */
record Described(Outline outline, EnvelopeText text, long receivedTicks, String references) {
  String envelope() {
    return outline.envelope();
  }
}
