package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.ResolveUserStoreResponse;

/** Request of the operation {@code resolveUserStore}. */
@Operation(
    name = "resolveUserStore",
    responseElement = "resolveUserStoreResponse",
    response = ResolveUserStoreResponse.class)
public record ResolveUserStoreCall(
    @Unsigned64 long ulSessionId,
    @Optional String szUserName,
    long ulStoreTypeMask,
    long ulFlags) {}
