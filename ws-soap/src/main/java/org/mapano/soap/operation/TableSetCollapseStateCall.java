package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.TableSetCollapseStateResponse;

/** Request of the operation {@code tableSetCollapseState}. */
@Operation(
    name = "tableSetCollapseState",
    responseElement = "tableSetCollapseStateResponse",
    response = TableSetCollapseStateResponse.class)
public record TableSetCollapseStateCall(
    @Unsigned64 long ulSessionId, long ulTableId, byte[] sCollapseState) {}
