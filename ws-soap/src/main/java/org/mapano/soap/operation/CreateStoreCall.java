package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code createStore}. */
@Operation(name = "createStore", responseElement = "createStoreResponse", response = Result.class)
public record CreateStoreCall(
    @Unsigned64 long ulSessionId,
    long ulStoreType,
    long ulUserId,
    byte[] sUserId,
    byte[] sStoreId,
    byte[] sRootId,
    long ulFlags) {}
