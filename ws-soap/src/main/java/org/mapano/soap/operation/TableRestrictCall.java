package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.RestrictTable;
import org.mapano.soap.type.Result;

/** Request of the operation {@code tableRestrict}. */
@Operation(
    name = "tableRestrict",
    responseElement = "tableRestrictResponse",
    response = Result.class)
public record TableRestrictCall(
    @Unsigned64 long ulSessionId, long ulTableId, @Optional RestrictTable lpRestrict) {}
