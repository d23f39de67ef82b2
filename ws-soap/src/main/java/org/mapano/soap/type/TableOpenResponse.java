package org.mapano.soap.type;

/** Structure {@code tableOpenResponse} of the protocol. */
public record TableOpenResponse(long er, long ulTableId) {}
