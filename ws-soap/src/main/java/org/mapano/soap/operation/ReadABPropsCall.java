package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.ReadPropsResponse;

/** Request of the operation {@code readABProps}. */
@Operation(
    name = "readABProps",
    responseElement = "readPropsResponse",
    response = ReadPropsResponse.class)
public record ReadABPropsCall(@Unsigned64 long ulSessionId, byte[] sEntryId) {}
