package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.GetOwnerResponse;

/** Request of the operation {@code getOwner}. */
@Operation(
    name = "getOwner",
    responseElement = "getOwnerResponse",
    response = GetOwnerResponse.class)
public record GetOwnerCall(@Unsigned64 long ulSessionId, byte[] sEntryId) {}
