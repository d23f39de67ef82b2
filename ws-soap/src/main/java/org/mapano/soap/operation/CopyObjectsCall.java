package org.mapano.soap.operation;

import java.util.List;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code copyObjects}. */
@Operation(name = "copyObjects", responseElement = "copyObjectsResponse", response = Result.class)
public record CopyObjectsCall(
    @Unsigned64 long ulSessionId,
    @Optional List<byte[]> aMessages,
    byte[] sDestFolderId,
    long ulFlags,
    long ulSyncId) {}
