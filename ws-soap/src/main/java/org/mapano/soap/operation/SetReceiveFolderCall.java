package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code setReceiveFolder}. */
@Operation(
    name = "setReceiveFolder",
    responseElement = "setReceiveFolderResponse",
    response = Result.class)
public record SetReceiveFolderCall(
    @Unsigned64 long ulSessionId,
    byte[] sStoreId,
    @Optional byte[] lpsEntryId,
    @Optional String lpszMessageClass) {}
