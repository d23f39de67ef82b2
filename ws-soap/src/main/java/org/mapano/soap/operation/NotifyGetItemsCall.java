package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.NotifyResponse;

/** Request of the operation {@code notifyGetItems}. */
@Operation(
    name = "notifyGetItems",
    responseElement = "notifyResponse",
    response = NotifyResponse.class)
public record NotifyGetItemsCall(@Unsigned64 long ulSessionId) {}
