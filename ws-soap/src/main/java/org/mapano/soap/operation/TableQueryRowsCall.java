package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.TableQueryRowsResponse;

/** Request of the operation {@code tableQueryRows}. */
@Operation(
    name = "tableQueryRows",
    responseElement = "tableQueryRowsResponse",
    response = TableQueryRowsResponse.class)
public record TableQueryRowsCall(
    @Unsigned64 long ulSessionId, long ulTableId, long ulRowCount, long ulFlags) {}
