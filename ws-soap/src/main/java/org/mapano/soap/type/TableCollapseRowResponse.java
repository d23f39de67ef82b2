package org.mapano.soap.type;

/** Structure {@code tableCollapseRowResponse} of the protocol. */
public record TableCollapseRowResponse(long er, long ulRows) {}
