package org.mapano.soap.type;

/** Structure {@code resolveUserResponse} of the protocol. */
public record ResolveUserResponse(long ulUserId, byte[] sUserId, long er) {}
