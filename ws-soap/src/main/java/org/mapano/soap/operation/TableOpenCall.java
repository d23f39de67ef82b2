package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.TableOpenResponse;

/** Request of the operation {@code tableOpen}. */
@Operation(
    name = "tableOpen",
    responseElement = "tableOpenResponse",
    response = TableOpenResponse.class)
public record TableOpenCall(
    @Unsigned64 long ulSessionId, byte[] sEntryId, long ulTableType, long ulType, long ulFlags) {}
