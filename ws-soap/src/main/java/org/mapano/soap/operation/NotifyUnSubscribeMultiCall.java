package org.mapano.soap.operation;

import java.util.List;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.Optional;
import org.mapano.soap.codec.SoapArray;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.Result;

/** Request of the operation {@code notifyUnSubscribeMulti}. */
@Operation(
    name = "notifyUnSubscribeMulti",
    responseElement = "notifyUnSubscribeMultiResponse",
    response = Result.class)
public record NotifyUnSubscribeMultiCall(
    @Unsigned64 long ulSessionId,
    @SoapArray("xsd:unsignedInt") @Optional List<Long> ulConnectionArray) {}
