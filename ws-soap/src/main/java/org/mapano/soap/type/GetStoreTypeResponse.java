package org.mapano.soap.type;

/** Structure {@code getStoreTypeResponse} of the protocol. */
public record GetStoreTypeResponse(long ulStoreType, long er) {}
