package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code removeStore}. */
@Operation(name = "removeStore", responseElement = "removeStoreResponse", response = Result.class)
public record RemoveStoreCall(@Unsigned64 long ulSessionId, byte[] sStoreGuid, long ulSyncId) {}
