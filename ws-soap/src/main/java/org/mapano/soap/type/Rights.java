package org.mapano.soap.type;

/** Structure {@code rights} of the protocol. */
public record Rights(long ulUserid, long ulType, long ulRights, long ulState, byte[] sUserId) {}
