package org.mapano.soap.type;

/** Structure {@code setGroupResponse} of the protocol. */
public record SetGroupResponse(long ulGroupId, byte[] sGroupId, long er) {}
