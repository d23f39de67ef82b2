package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code abortSubmit}. */
@Operation(name = "abortSubmit", responseElement = "abortSubmitResponse", response = Result.class)
public record AbortSubmitCall(@Unsigned64 long ulSessionId, byte[] sEntryId) {}
