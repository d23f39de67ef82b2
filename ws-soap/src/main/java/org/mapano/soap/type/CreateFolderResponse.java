package org.mapano.soap.type;

/** Structure {@code createFolderResponse} of the protocol. */
public record CreateFolderResponse(long er, byte[] sEntryId) {}
