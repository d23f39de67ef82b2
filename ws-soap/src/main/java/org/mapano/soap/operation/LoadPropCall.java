package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.LoadPropResponse;

/** Request of the operation {@code loadProp}. */
@Operation(
    name = "loadProp",
    responseElement = "loadPropResponse",
    response = LoadPropResponse.class)
public record LoadPropCall(
    @Unsigned64 long ulSessionId, byte[] sEntryId, long ulObjId, long ulPropTag) {}
