package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.PurgeDeferredUpdatesResponse;

/** Request of the operation {@code purgeDeferredUpdates}. */
@Operation(
    name = "purgeDeferredUpdates",
    responseElement = "purgeDeferredUpdatesResponse",
    response = PurgeDeferredUpdatesResponse.class)
public record PurgeDeferredUpdatesCall(@Unsigned64 long ulSessionId) {}
