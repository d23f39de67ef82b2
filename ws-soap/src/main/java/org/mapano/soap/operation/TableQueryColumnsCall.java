package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.TableQueryColumnsResponse;

/** Request of the operation {@code tableQueryColumns}. */
@Operation(
    name = "tableQueryColumns",
    responseElement = "tableQueryColumnsResponse",
    response = TableQueryColumnsResponse.class)
public record TableQueryColumnsCall(@Unsigned64 long ulSessionId, long ulTableId, long ulFlags) {}
