package org.mapano.soap.type;

/** Structure {@code loadObjectResponse} of the protocol. */
public record LoadObjectResponse(long er, SaveObject sSaveObject) {}
