package org.mapano.soap.type;

/** Structure {@code setUserResponse} of the protocol. */
public record SetUserResponse(long ulUserId, byte[] sUserId, long er) {}
