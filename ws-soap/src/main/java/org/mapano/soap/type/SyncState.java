package org.mapano.soap.type;

/** Structure {@code syncState} of the protocol. */
public record SyncState(long ulSyncId, long ulChangeId) {}
