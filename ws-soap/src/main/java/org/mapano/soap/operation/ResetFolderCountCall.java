package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.ResetFolderCountResponse;

/** Request of the operation {@code resetFolderCount}. */
@Operation(
    name = "resetFolderCount",
    responseElement = "resetFolderCountResponse",
    response = ResetFolderCountResponse.class)
public record ResetFolderCountCall(@Unsigned64 long ulSessionId, byte[] sEntryId) {}
