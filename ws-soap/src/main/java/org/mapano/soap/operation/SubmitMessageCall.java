package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code submitMessage}. */
@Operation(
    name = "submitMessage",
    responseElement = "submitMessageResponse",
    response = Result.class)
public record SubmitMessageCall(@Unsigned64 long ulSessionId, byte[] sEntryId, long ulFlags) {}
