package org.mapano.soap.type;

/** Structure {@code getEntryIDFromSourceKeyResponse} of the protocol. */
public record GetEntryIDFromSourceKeyResponse(byte[] sEntryId, long er) {}
