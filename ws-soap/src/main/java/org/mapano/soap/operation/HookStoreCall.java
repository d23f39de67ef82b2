package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code hookStore}. */
@Operation(name = "hookStore", responseElement = "hookStoreResponse", response = Result.class)
public record HookStoreCall(
    @Unsigned64 long ulSessionId,
    long ulStoreType,
    byte[] sUserId,
    byte[] sStoreGuid,
    long ulSyncId) {}
