package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.GetStoreResponse;

/** Request of the operation {@code getStore}. */
@Operation(
    name = "getStore",
    responseElement = "getStoreResponse",
    response = GetStoreResponse.class)
public record GetStoreCall(@Unsigned64 long ulSessionId, @Optional byte[] lpsEntryId) {}
