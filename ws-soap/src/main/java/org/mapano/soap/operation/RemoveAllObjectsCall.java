package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code removeAllObjects}. */
@Operation(
    name = "removeAllObjects",
    responseElement = "removeAllObjectsResponse",
    response = Result.class)
public record RemoveAllObjectsCall(@Unsigned64 long ulSessionId, byte[] sExceptUserId) {}
