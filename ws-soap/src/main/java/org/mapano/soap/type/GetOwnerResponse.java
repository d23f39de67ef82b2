package org.mapano.soap.type;

/** Structure {@code getOwnerResponse} of the protocol. */
public record GetOwnerResponse(long ulOwner, byte[] sOwner, long er) {}
