package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.GetServerBehaviorResponse;

/** Request of the operation {@code getServerBehavior}. */
@Operation(
    name = "getServerBehavior",
    responseElement = "getServerBehaviorResponse",
    response = GetServerBehaviorResponse.class)
public record GetServerBehaviorCall(@Unsigned64 long ulSessionId) {}
