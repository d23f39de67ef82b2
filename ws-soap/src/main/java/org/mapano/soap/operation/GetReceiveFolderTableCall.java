package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.ReceiveFolderTableResponse;

/** Request of the operation {@code getReceiveFolderTable}. */
@Operation(
    name = "getReceiveFolderTable",
    responseElement = "receiveFolderTableResponse",
    response = ReceiveFolderTableResponse.class)
public record GetReceiveFolderTableCall(@Unsigned64 long ulSessionId, byte[] sStoreId) {}
