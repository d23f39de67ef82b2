package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.ResolvePseudoUrlResponse;

/** Request of the operation {@code resolvePseudoUrl}. */
@Operation(
    name = "resolvePseudoUrl",
    responseElement = "resolvePseudoUrlResponse",
    response = ResolvePseudoUrlResponse.class)
public record ResolvePseudoUrlCall(@Unsigned64 long ulSessionId, @Optional String lpszPseudoUrl) {}
