package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code setServerBehavior}. */
@Operation(
    name = "setServerBehavior",
    responseElement = "setServerBehaviorResponse",
    response = Result.class)
public record SetServerBehaviorCall(@Unsigned64 long ulSessionId, long ulBehavior) {}
