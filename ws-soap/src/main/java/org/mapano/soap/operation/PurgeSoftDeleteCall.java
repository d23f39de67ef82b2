package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code purgeSoftDelete}. */
@Operation(
    name = "purgeSoftDelete",
    responseElement = "purgeSoftDeleteResponse",
    response = Result.class)
public record PurgeSoftDeleteCall(@Unsigned64 long ulSessionId, long ulDays) {}
