package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.GetEntryIDFromSourceKeyResponse;

/** Request of the operation {@code getEntryIDFromSourceKey}. */
@Operation(
    name = "getEntryIDFromSourceKey",
    responseElement = "getEntryIDFromSourceKeyResponse",
    response = GetEntryIDFromSourceKeyResponse.class)
public record GetEntryIDFromSourceKeyCall(
    @Unsigned64 long ulSessionId,
    byte[] sStoreId,
    byte[] folderSourceKey,
    byte[] messageSourceKey) {}
