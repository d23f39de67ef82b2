package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.ResolveUserStoreResponse;

/** Request of the operation {@code resolveStore}. */
@Operation(
    name = "resolveStore",
    responseElement = "resolveUserStoreResponse",
    response = ResolveUserStoreResponse.class)
public record ResolveStoreCall(@Unsigned64 long ulSessionId, byte[] sStoreGuid) {}
