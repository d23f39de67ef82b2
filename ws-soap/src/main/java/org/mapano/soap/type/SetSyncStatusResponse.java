package org.mapano.soap.type;

/** Structure {@code setSyncStatusResponse} of the protocol. */
public record SetSyncStatusResponse(long ulSyncId, long er) {}
