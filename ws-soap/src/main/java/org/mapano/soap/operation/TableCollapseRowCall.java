package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.TableCollapseRowResponse;

/** Request of the operation {@code tableCollapseRow}. */
@Operation(
    name = "tableCollapseRow",
    responseElement = "tableCollapseRowResponse",
    response = TableCollapseRowResponse.class)
public record TableCollapseRowCall(
    @Unsigned64 long ulSessionId, long ulTableId, byte[] sInstanceKey, long ulFlags) {}
