package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.NotifySubscribe;
import org.mapano.soap.type.Result;

/** Request of the operation {@code notifySubscribe}. */
@Operation(
    name = "notifySubscribe",
    responseElement = "notifySubscribeResponse",
    response = Result.class)
public record NotifySubscribeCall(
    @Unsigned64 long ulSessionId, @Optional NotifySubscribe notifySubscribe) {}
