package org.mapano.soap.operation;

import java.util.List;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.NotifySubscribe;
import org.mapano.soap.type.Result;

/** Request of the operation {@code notifySubscribeMulti}. */
@Operation(
    name = "notifySubscribeMulti",
    responseElement = "notifySubscribeMultiResponse",
    response = Result.class)
public record NotifySubscribeMultiCall(
    @Unsigned64 long ulSessionId, @Optional List<NotifySubscribe> notifySubscribeArray) {}
