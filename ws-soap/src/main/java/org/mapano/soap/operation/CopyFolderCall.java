package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code copyFolder}. */
@Operation(name = "copyFolder", responseElement = "copyFolderResponse", response = Result.class)
public record CopyFolderCall(
    @Unsigned64 long ulSessionId,
    byte[] sEntryId,
    byte[] sDestFolderId,
    @Optional String lpszNewFolderName,
    long ulFlags,
    long ulSyncId) {}
