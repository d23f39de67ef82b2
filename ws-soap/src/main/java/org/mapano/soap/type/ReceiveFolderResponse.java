package org.mapano.soap.type;

/** Structure {@code receiveFolderResponse} of the protocol. */
public record ReceiveFolderResponse(ReceiveFolder sReceiveFolder, long er) {}
