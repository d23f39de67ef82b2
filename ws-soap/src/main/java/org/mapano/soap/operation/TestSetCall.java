package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code testSet}. */
@Operation(name = "testSet", responseElement = "testSetResponse", response = Result.class)
public record TestSetCall(
    @Unsigned64 long ulSessionId, @Optional String name, @Optional String value) {}
