package org.mapano.soap.type;

/** Structure {@code tableOpenRequest} of the protocol. */
public record TableOpenRequest(byte[] sEntryId, long ulTableType, long ulType, long ulFlags) {}
