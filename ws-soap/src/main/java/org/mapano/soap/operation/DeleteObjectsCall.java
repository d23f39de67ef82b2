package org.mapano.soap.operation;

import java.util.List;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code deleteObjects}. */
@Operation(
    name = "deleteObjects",
    responseElement = "deleteObjectsResponse",
    response = Result.class)
public record DeleteObjectsCall(
    @Unsigned64 long ulSessionId, long ulFlags, @Optional List<byte[]> aMessages, long ulSyncId) {}
