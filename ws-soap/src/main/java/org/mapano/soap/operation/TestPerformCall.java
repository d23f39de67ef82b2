package org.mapano.soap.operation;

import java.util.List;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code testPerform}. */
@Operation(name = "testPerform", responseElement = "testPerformResponse", response = Result.class)
public record TestPerformCall(
    @Unsigned64 long ulSessionId, @Optional String cmd, List<String> sPerform) {}
