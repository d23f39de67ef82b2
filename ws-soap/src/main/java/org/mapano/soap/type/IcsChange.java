package org.mapano.soap.type;

/** Structure {@code icsChange} of the protocol. */
public record IcsChange(
    long ulChangeId, byte[] sSourceKey, byte[] sParentSourceKey, long ulChangeType, long ulFlags) {}
