package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code unhookStore}. */
@Operation(name = "unhookStore", responseElement = "unhookStoreResponse", response = Result.class)
public record UnhookStoreCall(
    @Unsigned64 long ulSessionId, long ulStoreType, byte[] sUserId, long ulSyncId) {}
