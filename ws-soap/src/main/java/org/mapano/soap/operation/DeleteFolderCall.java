package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code deleteFolder}. */
@Operation(name = "deleteFolder", responseElement = "deleteFolderResponse", response = Result.class)
public record DeleteFolderCall(
    @Unsigned64 long ulSessionId, byte[] sEntryId, long ulFlags, long ulSyncId) {}
