package org.mapano.soap.type;

/** Structure {@code notifySyncState} of the protocol. */
public record NotifySyncState(long ulSyncId, long ulChangeId) {}
