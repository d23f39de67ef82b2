package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.TableSeekRowResponse;

/** Request of the operation {@code tableSeekRow}. */
@Operation(
    name = "tableSeekRow",
    responseElement = "tableSeekRowResponse",
    response = TableSeekRowResponse.class)
public record TableSeekRowCall(
    @Unsigned64 long ulSessionId, long ulTableId, long ulBookmark, int lRowCount) {}
