package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.LoadObjectResponse;
import org.mapano.soap.type.SaveObject;

/** Request of the operation {@code saveObject}. */
@Operation(
    name = "saveObject",
    responseElement = "loadObjectResponse",
    response = LoadObjectResponse.class)
public record SaveObjectCall(
    @Unsigned64 long ulSessionId,
    byte[] sParentEntryId,
    byte[] sEntryId,
    @Optional SaveObject lpsSaveObj,
    long ulFlags,
    long ulSyncId) {}
