package org.mapano.soap.type;

/** Structure {@code resetFolderCountResponse} of the protocol. */
public record ResetFolderCountResponse(long ulUpdates, long er) {}
