package org.mapano.soap.operation;

import java.util.List;
import org.mapano.soap.codec.Operation;
import org.mapano.soap.codec.SoapArray;
import org.mapano.soap.codec.Unsigned64;
import org.mapano.soap.type.GetSyncStatesResponse;

/** Request of the operation {@code getSyncStates}. */
@Operation(
    name = "getSyncStates",
    responseElement = "getSyncStatesReponse",
    response = GetSyncStatesResponse.class)
public record GetSyncStatesCall(
    @Unsigned64 long ulSessionId, @SoapArray("xsd:unsignedInt") List<Long> ulaSyncId) {}
