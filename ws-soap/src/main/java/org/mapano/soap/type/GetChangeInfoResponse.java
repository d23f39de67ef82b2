package org.mapano.soap.type;

/** Structure {@code getChangeInfoResponse} of the protocol. */
public record GetChangeInfoResponse(PropVal sPropPCL, PropVal sPropCK, long er) {}
