package org.mapano.ejb.delivery;

import java.time.Instant;

/**
 * Who hands a mail over.
 *
 * @param sender reverse path without brackets; empty for the null sender
 * @param clientName name the client gave for itself; null when the mail was not sent by one, and
 *     gets no trace headers
 * @param clientAddress address of the client
 * @param received time of receipt
 */
public record Envelope(String sender, String clientName, String clientAddress, Instant received) {}
