package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.TableExpandRowResponse;

/** Request of the operation {@code tableExpandRow}. */
@Operation(
    name = "tableExpandRow",
    responseElement = "tableExpandRowResponse",
    response = TableExpandRowResponse.class)
public record TableExpandRowCall(
    @Unsigned64 long ulSessionId,
    long ulTableId,
    byte[] sInstanceKey,
    long ulRowCount,
    long ulFlags) {}
