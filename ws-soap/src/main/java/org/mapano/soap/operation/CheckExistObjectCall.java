package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code checkExistObject}. */
@Operation(
    name = "checkExistObject",
    responseElement = "checkExistObjectResponse",
    response = Result.class)
public record CheckExistObjectCall(@Unsigned64 long ulSessionId, byte[] sEntryId, long ulFlags) {}
