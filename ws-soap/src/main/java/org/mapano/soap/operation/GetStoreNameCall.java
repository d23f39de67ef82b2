package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.GetStoreNameResponse;

/** Request of the operation {@code getStoreName}. */
@Operation(
    name = "getStoreName",
    responseElement = "getStoreNameResponse",
    response = GetStoreNameResponse.class)
public record GetStoreNameCall(@Unsigned64 long ulSessionId, byte[] sEntryId) {}
