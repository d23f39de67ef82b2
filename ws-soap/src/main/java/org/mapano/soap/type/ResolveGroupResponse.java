package org.mapano.soap.type;

/** Structure {@code resolveGroupResponse} of the protocol. */
public record ResolveGroupResponse(long ulGroupId, byte[] sGroupId, long er) {}
