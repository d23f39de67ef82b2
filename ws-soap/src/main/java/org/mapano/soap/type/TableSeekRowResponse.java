package org.mapano.soap.type;

/** Structure {@code tableSeekRowResponse} of the protocol. */
public record TableSeekRowResponse(long er, int lRowsSought) {}
