package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.GetStoreResponse;

/** Request of the operation {@code getPublicStore}. */
@Operation(
    name = "getPublicStore",
    responseElement = "getStoreResponse",
    response = GetStoreResponse.class)
public record GetPublicStoreCall(@Unsigned64 long ulSessionId, long ulFlags) {}
