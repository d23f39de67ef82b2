package org.mapano.soap.operation;

import org.mapano.soap.codec.Operation;
import org.mapano.soap.type.ClientUpdateStatusRequest;
import org.mapano.soap.type.ClientUpdateStatusResponse;

/** Request of the operation {@code setClientUpdateStatus}. */
@Operation(
    name = "setClientUpdateStatus",
    responseElement = "clientUpdateStatusResponse",
    response = ClientUpdateStatusResponse.class)
public record SetClientUpdateStatusCall(ClientUpdateStatusRequest sClientUpdateStatus) {}
