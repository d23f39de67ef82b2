package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code emptyFolder}. */
@Operation(name = "emptyFolder", responseElement = "emptyFolderResponse", response = Result.class)
public record EmptyFolderCall(
    @Unsigned64 long ulSessionId, byte[] sEntryId, long ulFlags, long ulSyncId) {}
