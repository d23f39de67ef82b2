package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.GetChangeInfoResponse;

/** Request of the operation {@code getChangeInfo}. */
@Operation(
    name = "getChangeInfo",
    responseElement = "getChangeInfoResponse",
    response = GetChangeInfoResponse.class)
public record GetChangeInfoCall(@Unsigned64 long ulSessionId, byte[] sEntryId) {}
