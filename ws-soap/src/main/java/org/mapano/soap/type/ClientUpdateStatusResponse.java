package org.mapano.soap.type;

/** Structure {@code clientUpdateStatusResponse} of the protocol. */
public record ClientUpdateStatusResponse(long er) {}
