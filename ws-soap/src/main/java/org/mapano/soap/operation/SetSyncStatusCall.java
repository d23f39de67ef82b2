package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.SetSyncStatusResponse;

/** Request of the operation {@code setSyncStatus}. */
@Operation(
    name = "setSyncStatus",
    responseElement = "setSyncStatusResponse",
    response = SetSyncStatusResponse.class)
public record SetSyncStatusCall(
    @Unsigned64 long ulSessionId,
    byte[] sSourceKeyFolder,
    long ulSyncId,
    long ulChangeId,
    long ulChangeType,
    long ulFlags) {}
