package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.GetStoreTypeResponse;

/** Request of the operation {@code getStoreType}. */
@Operation(
    name = "getStoreType",
    responseElement = "getStoreTypeResponse",
    response = GetStoreTypeResponse.class)
public record GetStoreTypeCall(@Unsigned64 long ulSessionId, byte[] sEntryId) {}
