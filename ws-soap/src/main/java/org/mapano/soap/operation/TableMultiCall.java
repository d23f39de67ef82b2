package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.TableMultiRequest;
import org.mapano.soap.type.TableMultiResponse;

/** Request of the operation {@code tableMulti}. */
@Operation(
    name = "tableMulti",
    responseElement = "tableMultiResponse",
    response = TableMultiResponse.class)
public record TableMultiCall(@Unsigned64 long ulSessionId, TableMultiRequest sRequest) {}
