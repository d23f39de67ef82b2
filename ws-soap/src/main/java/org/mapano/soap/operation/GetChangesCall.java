package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.IcsChangeResponse;
import org.mapano.soap.type.RestrictTable;

/** Request of the operation {@code getChanges}. */
@Operation(
    name = "getChanges",
    responseElement = "icsChangeResponse",
    response = IcsChangeResponse.class)
public record GetChangesCall(
    @Unsigned64 long ulSessionId,
    byte[] sSourceKeyFolder,
    long ulSyncId,
    long ulChangeId,
    long ulChangeType,
    long ulFlags,
    @Optional RestrictTable lpsRestrict) {}
