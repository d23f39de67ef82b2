package org.mapano.soap.type;

import org.mapano.soap.codec.Optional;

/** Structure {@code getStoreResponse} of the protocol. */
public record GetStoreResponse(
    long er, byte[] sStoreId, byte[] sRootId, byte[] guid, @Optional String lpszServerPath) {}
