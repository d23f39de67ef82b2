package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code tableClose}. */
@Operation(name = "tableClose", responseElement = "tableCloseResponse", response = Result.class)
public record TableCloseCall(@Unsigned64 long ulSessionId, long ulTableId) {}
