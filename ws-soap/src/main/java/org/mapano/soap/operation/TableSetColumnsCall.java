package org.mapano.soap.operation;

import java.util.List;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.SoapArray;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code tableSetColumns}. */
@Operation(
    name = "tableSetColumns",
    responseElement = "tableSetColumnsResponse",
    response = Result.class)
public record TableSetColumnsCall(
    @Unsigned64 long ulSessionId,
    long ulTableId,
    @SoapArray("xsd:unsignedInt") @Optional List<Long> aPropTag) {}
