package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.ReceiveFolderResponse;

/** Request of the operation {@code getReceiveFolder}. */
@Operation(
    name = "getReceiveFolder",
    responseElement = "receiveFolderResponse",
    response = ReceiveFolderResponse.class)
public record GetReceiveFolderCall(
    @Unsigned64 long ulSessionId, byte[] sStoreId, @Optional String lpszMessageClass) {}
