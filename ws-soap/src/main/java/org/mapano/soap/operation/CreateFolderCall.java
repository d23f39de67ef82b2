package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.CreateFolderResponse;

/** Request of the operation {@code createFolder}. */
@Operation(
    name = "createFolder",
    responseElement = "createFolderResponse",
    response = CreateFolderResponse.class)
public record CreateFolderCall(
    @Unsigned64 long ulSessionId,
    byte[] sParentId,
    @Optional byte[] lpsNewEntryId,
    long ulType,
    @Optional String szName,
    @Optional String szComment,
    boolean fOpenIfExists,
    long ulSyncId,
    byte[] sOrigSourceKey) {}
