package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code deleteStore}. */
@Operation(name = "deleteStore", responseElement = "deleteStoreResponse", response = Result.class)
public record DeleteStoreCall(@Unsigned64 long ulSessionId, long ulStoreId, long ulSyncId) {}
