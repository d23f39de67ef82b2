package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.LoadObjectResponse;
import org.mapano.soap.type.NotifySubscribe;

/** Request of the operation {@code loadObject}. */
@Operation(
    name = "loadObject",
    responseElement = "loadObjectResponse",
    response = LoadObjectResponse.class)
public record LoadObjectCall(
    @Unsigned64 long ulSessionId,
    byte[] sEntryId,
    @Optional NotifySubscribe lpsNotSubscribe,
    long ulFlags) {}
