package org.mapano.soap.type;

/** Structure {@code tableGetRowCountResponse} of the protocol. */
public record TableGetRowCountResponse(long er, long ulCount, long ulRow) {}
