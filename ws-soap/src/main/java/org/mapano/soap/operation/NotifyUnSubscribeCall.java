package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code notifyUnSubscribe}. */
@Operation(
    name = "notifyUnSubscribe",
    responseElement = "notifyUnSubscribeResponse",
    response = Result.class)
public record NotifyUnSubscribeCall(@Unsigned64 long ulSessionId, long ulConnection) {}
