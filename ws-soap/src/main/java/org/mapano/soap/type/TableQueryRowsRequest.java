package org.mapano.soap.type;

/** Structure {@code tableQueryRowsRequest} of the protocol. */
public record TableQueryRowsRequest(long ulCount, long ulFlags) {}
