package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code finishedMessage}. */
@Operation(
    name = "finishedMessage",
    responseElement = "finishedMessageResponse",
    response = Result.class)
public record FinishedMessageCall(@Unsigned64 long ulSessionId, byte[] sEntryId, long ulFlags) {}
